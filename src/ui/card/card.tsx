import type { ComponentChild, Ref } from 'preact';
import type { SuggestionView } from '../../messages/map.ts';
import type { CardHome } from '../layer/card-port.ts';
import type { CardState, Flow } from './card-state.ts';
import { CalendarSwitch, Checks, MinutesStepper } from './card-choices.tsx';
import { NotNowMenu, TimesPanel } from './card-panels.tsx';
import { PersonForm, PersonSwitch } from './card-person.tsx';
import { glyphs } from './glyphs.ts';
import { Outline } from './outline.tsx';
import { CardWhen } from './card-when.tsx';
import type { Words } from './words.ts';

interface CardProps {
  readonly card: CardState;
  readonly flow: Flow;
  readonly words: Words;
  readonly outlines: CardHome['outlines'];
  /** What comes next on the calendar, when the card's own gap has gone. */
  readonly next: SuggestionView | undefined;
  readonly box: Ref<HTMLDivElement>;
}

interface FactProps {
  readonly glyph: keyof typeof glyphs;
  readonly text: string;
  /** The text as it is drawn, where that takes more than a text. */
  readonly children?: ComponentChild;
}

function Fact({ glyph, text, children = <span>{text}</span> }: FactProps): ComponentChild {
  if (text === '') return null;
  return (
    <li>
      <Outline path={glyphs[glyph]} size={16} />
      {children}
    </li>
  );
}

function Header({
  title,
  card,
  flow,
  words,
  outlines,
}: Pick<CardProps, 'card' | 'flow' | 'words' | 'outlines'> & { readonly title: string }): ComponentChild {
  return (
    <div class="head">
      {card.history.length > 0 && (
        <button
          type="button"
          class="icon back"
          aria-label={words('back')}
          aria-disabled={card.work !== 'none'}
          onClick={flow.back}
        >
          <Outline path={glyphs.back} size={18} />
        </button>
      )}
      <span class="badge">
        <Outline path={outlines[card.suggestion.icon]} size={22} />
      </span>
      <h2 id="card-title" aria-live="polite">
        {title}
      </h2>
      <button type="button" class="icon" aria-label={words('close')} onClick={flow.close}>
        <Outline path={glyphs.close} size={18} />
      </button>
    </div>
  );
}

/** The reason in a line, and on request everything that counted, each with its share. */
function Reasons({ card, flow, words }: Pick<CardProps, 'card' | 'flow' | 'words'>): ComponentChild {
  const { why, factors } = card.suggestion;
  const isOpen = card.panel === 'why';
  return (
    <div class="reasons">
      {why !== '' && <p class="why">{why}</p>}
      {factors.length > 0 && (
        <button
          type="button"
          class="text small why"
          aria-expanded={isOpen}
          onClick={() => flow.openPanel(isOpen ? 'none' : 'why')}
        >
          {words('whyThis')}
        </button>
      )}
      {isOpen && (
        <ul class="shares" aria-label={words('whyTitle')}>
          {factors.map(({ name, share, text }) => (
            <li key={name}>
              <span>{name}</span>
              <span class="share">{share}</span>
              {text !== '' && <span class="note">{text}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function NoticeBox({ card }: Pick<CardProps, 'card'>): ComponentChild {
  const { notice } = card;
  return (
    // There from the start, so that what happens is announced.
    <div role="status" class={notice === undefined ? 'notice empty' : notice.isProblem ? 'notice wrong' : 'notice'}>
      {notice !== undefined && <Outline path={glyphs[notice.isProblem ? 'problem' : 'note']} size={18} />}
      <span>{notice?.message}</span>
    </div>
  );
}

function Actions({ card, flow, words }: Pick<CardProps, 'card' | 'flow' | 'words'>): ComponentChild {
  const isBusy = card.work !== 'none';
  const remedy = card.notice?.remedy;
  const togglePanel = (panel: 'times' | 'menu') => () => flow.openPanel(card.panel === panel ? 'none' : panel);
  return (
    <div class="foot">
      <button
        type="button"
        class="primary"
        aria-label={card.work === 'booking' || remedy ? undefined : card.suggestion.confirm}
        aria-disabled={isBusy}
        onClick={({ detail }) => {
          // The second half of a double click was meant for what stood there before.
          if (detail < 2) (remedy ? flow.applyRemedy : flow.book)();
        }}
      >
        {remedy ? remedy.label : words(card.work === 'booking' ? 'booking' : 'bookIt')}
      </button>
      <div class="row">
        <button type="button" class="text" aria-disabled={isBusy} onClick={flow.another}>
          {words('anotherIdea')}
        </button>
        <button
          type="button"
          class="text times"
          aria-disabled={isBusy}
          aria-expanded={card.panel === 'times'}
          onClick={togglePanel('times')}
        >
          {words('anotherTime')}
        </button>
        <button
          type="button"
          class="text menu"
          aria-disabled={isBusy}
          aria-haspopup="menu"
          aria-expanded={card.panel === 'menu'}
          onClick={togglePanel('menu')}
        >
          {words('notNow')}
        </button>
      </div>
      {card.panel === 'times' && <TimesPanel card={card} flow={flow} words={words} />}
      {card.panel === 'menu' && <NotNowMenu card={card} flow={flow} words={words} />}
    </div>
  );
}

/** The card of a gap that something else has taken meanwhile: what comes next, or the same at another time. */
function StaleCard({ card, flow, words, outlines, next, box }: CardProps): ComponentChild {
  return (
    <div
      class="card stale"
      ref={box}
      role="dialog"
      aria-labelledby="card-title"
      aria-describedby="card-stale"
      tabIndex={-1}
    >
      <Header title={words('staleTitle')} card={card} flow={flow} words={words} outlines={outlines} />
      <div class="body" id="card-stale">
        <p>{words('staleText')}</p>
        {next !== undefined && <p class="next">{words('staleNext', { title: next.title, when: next.when })}</p>}
      </div>
      <NoticeBox card={card} />
      <div class="foot">
        {card.panel === 'times' ? (
          <TimesPanel card={card} flow={flow} words={words} />
        ) : (
          <button
            type="button"
            class="primary times"
            aria-disabled={card.work !== 'none'}
            onClick={() => (next === undefined ? flow.openPanel('times') : flow.open(next))}
          >
            {words(next === undefined ? 'anotherTime' : 'showNext')}
          </button>
        )}
      </div>
    </div>
  );
}

/** One suggestion in full: what, when, where, why, what to ask, where it goes and who hears of it. */
export function Card(props: CardProps): ComponentChild {
  const { card, flow, words, outlines, box } = props;
  if (card.isStale) return <StaleCard {...props} />;
  const { suggestion } = card;
  return (
    <div
      class="card"
      ref={box}
      role="dialog"
      aria-labelledby="card-title"
      aria-describedby="card-facts"
      aria-busy={card.work !== 'none'}
      tabIndex={-1}
    >
      <Header title={suggestion.title} card={card} flow={flow} words={words} outlines={outlines} />
      <div class="body">
        <ul class="facts" id="card-facts">
          <Fact glyph="when" text={suggestion.when}>
            <CardWhen text={suggestion.when} />
          </Fact>
          <Fact glyph="place" text={suggestion.place} />
        </ul>
        <Reasons card={card} flow={flow} words={words} />
        {suggestion.question !== '' && (
          <div class="question">
            <p class="caption">{words('questionLabel')}</p>
            <p>{suggestion.question}</p>
          </div>
        )}
        <div class="choices">
          {card.people.length > (suggestion.people.length === 1 ? 1 : 0) && (
            <PersonSwitch card={card} flow={flow} words={words} />
          )}
          <MinutesStepper card={card} flow={flow} words={words} />
        </div>
        {suggestion.needsPerson && <PersonForm card={card} flow={flow} words={words} />}
        <div class="fine">
          {card.calendars.length > 0 && <CalendarSwitch card={card} flow={flow} words={words} />}
          <ul class="facts">
            <Fact glyph="note" text={suggestion.theirTime} />
            {card.calendars.length === 0 && <Fact glyph="target" text={suggestion.target} />}
            <Fact glyph="notified" text={suggestion.notified} />
          </ul>
          <Checks card={card} flow={flow} words={words} />
        </div>
      </div>
      <NoticeBox card={card} />
      <Actions card={card} flow={flow} words={words} />
    </div>
  );
}
