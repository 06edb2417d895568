import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Acceptance, HostPage, PopupState, SuggestionView } from '../../src/messages/map.ts';
import { useAnnounce } from '../../src/ui/controls/announcer.tsx';
import { BusyButton } from '../../src/ui/controls/busy-button.tsx';
import { failureText } from '../../src/ui/controls/failure-text.ts';
import { Glyph } from '../../src/ui/controls/glyphs.tsx';
import { popup as texts } from '../texts.ts';
import { ActivityGlyph } from '../../src/ui/icons.tsx';
import { Absence } from './absence.tsx';
import { usePorts } from './context.ts';
import { Outcome } from './outcome.tsx';
import type { Answered } from './outcome.tsx';
import type { PopupReading } from './use-popup-state.ts';

/** The page a booking belongs to: the open one, else the one that goes with the connected account. */
const hostOf = (state: PopupState): HostPage =>
  state.page ??
  state.tab.page ??
  (state.accounts.some(({ provider }) => provider === 'microsoft') &&
  !state.accounts.some(({ provider }) => provider === 'google')
    ? 'outlook'
    : 'google-calendar');

/** The next gap with its suggestion, or what came of booking it, or why there is none. */
export function NextGap(props: { readonly state: PopupState; readonly reading: PopupReading }): JSX.Element {
  const { state, reading } = props;
  const { send, makeId } = usePorts();
  const announce = useAnnounce();
  const [answered, setAnswered] = useState<Answered | undefined>();
  // A newer reading must not slip another suggestion under a pointer that is about to press Book.
  const isAimedAt = useRef(false);
  const [, redraw] = useState(0);
  const held = useRef(state.next);
  if (!isAimedAt.current) held.current = state.next;
  const shown = held.current;

  const intents = useRef(new Map<string, string>());
  const intentFor = (key: string): string => {
    const intent = intents.current.get(key) ?? makeId();
    intents.current.set(key, intent);
    return intent;
  };

  /** Shows an outcome, and the booking in it where bookings stand. */
  const settle = (next: Answered): void => {
    isAimedAt.current = false;
    setAnswered(next);
    const { outcome } = next;
    announce(outcome.message);
    if ('booking' in outcome && outcome.booking !== undefined) reading.keep(outcome.booking);
  };

  const book = async (suggestion: SuggestionView): Promise<void> => {
    const { title, when, gap, slot, activity, people } = suggestion;
    const acceptance: Acceptance = {
      intent: intentFor(suggestion.key),
      page: hostOf(state),
      ...(state.account !== undefined && { account: state.account }),
      gap,
      slot,
      activity,
      people,
      timeZone: state.timeZone,
    };
    try {
      settle({ outcome: await send('card.accept', acceptance), acceptance, title, when });
    } catch (thrown) {
      // The same intent is sent again, so that trying again never makes a second event.
      const remedy = { kind: 'retry', label: texts.tryAgain } as const;
      const outcome = { kind: 'refused', message: failureText(thrown, texts.unavailable), remedy } as const;
      settle({ outcome, acceptance, title, when });
    }
  };

  if (answered !== undefined)
    return (
      <Outcome
        answered={answered}
        reading={reading}
        settle={(outcome) => settle({ ...answered, outcome })}
        onDone={() => {
          setAnswered(undefined);
          void reading.load();
        }}
      />
    );
  if (shown === undefined) return <Absence state={state} reading={reading} />;
  return (
    <Hero
      suggestion={shown}
      book={() => book(shown)}
      onAim={(isAimed) => {
        isAimedAt.current = isAimed;
        if (!isAimed) redraw((count) => count + 1);
      }}
    />
  );
}

function Hero(props: {
  readonly suggestion: SuggestionView;
  readonly book: () => Promise<void>;
  readonly onAim: (isAimed: boolean) => void;
}): JSX.Element {
  const { suggestion } = props;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The first thing to do has the focus, unless the user is somewhere already.
    if (document.activeElement === document.body)
      place.current?.querySelector('button')?.focus({ preventScroll: true });
  }, []);
  return (
    <section class="hero" aria-labelledby="next-title">
      <p class="eyebrow">{texts.nextGap}</p>
      <div class="hero-head">
        <span class="badge">
          <ActivityGlyph icon={suggestion.icon} size={24} />
        </span>
        <div>
          <h2 id="next-title">{suggestion.title}</h2>
          <p class="when">{suggestion.when}</p>
        </div>
      </div>
      {suggestion.why !== '' && (
        <p class="why" id="next-why">
          {suggestion.why}
        </p>
      )}
      <ul class="plain facts">
        {suggestion.theirTime !== '' && (
          <li>
            <Glyph name="clock" />
            <span>{suggestion.theirTime}</span>
          </li>
        )}
        <li>
          <Glyph name="mail" />
          <span>{suggestion.notified}</span>
        </li>
        <li>
          <Glyph name="calendar" />
          <span>{suggestion.target}</span>
        </li>
      </ul>
      <div ref={place} class="hero-act" onMouseEnter={() => props.onAim(true)} onMouseLeave={() => props.onAim(false)}>
        <BusyButton
          // A press belongs to the suggestion it was made on.
          key={suggestion.key}
          class="button-primary button-wide"
          label={texts.book}
          busyLabel={texts.booking}
          describedBy="next-title"
          run={props.book}
        />
      </div>
    </section>
  );
}
