import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { timeText } from '../../src/app/describe/times.ts';
import type { Texts } from '../../src/app/texts.ts';
import type { Interval } from '../../src/domain/availability/types.ts';
import type { Suggestion } from '../../src/domain/involvement/types.ts';
import type { SuggestionView } from '../../src/messages/map.ts';
import { fill } from '../../src/ui/i18n/index.ts';
import { welcome as texts } from '../texts.ts';
import { ActivityGlyph } from '../../src/ui/icons.tsx';
import { placeToyCard } from './place-toy-card.ts';
import { dateOf, frameOf, minuteOn, toyZone, type ToyDay, type ToyWeek } from './toy-week.ts';

export interface ToyPill {
  readonly date: string;
  readonly suggestion: Suggestion;
  readonly view: SuggestionView;
}

interface GridProps {
  readonly week: ToyWeek;
  readonly pills: readonly ToyPill[];
  readonly booked: readonly { readonly slot: Interval; readonly title: string }[];
  readonly openDate: string | undefined;
  readonly onOpen: (date: string | undefined) => void;
  /** What lies open on `openDate`. */
  readonly card: ComponentChildren;
  readonly words: Texts;
}

/** Where a stretch of a day stands in its column, as custom properties; the style sheet makes places of them. */
const placed = ({ start, end }: Interval, { date }: ToyDay): Record<string, number> => ({
  '--from': minuteOn(start, date),
  '--to': minuteOn(end, date),
});

/** The week as a calendar draws one. */
export function ToyGrid(props: GridProps): JSX.Element {
  const { week, words } = props;
  const { first, last } = frameOf(week);
  const hours = Array.from({ length: (last - first) / 60 }, (_, index) => first + index * 60);
  return (
    <div
      class="toy"
      role="group"
      aria-label={texts.toyWeek}
      tabIndex={-1}
      style={{ '--first': first, '--last': last, '--columns': week.days.length }}
    >
      <div class="toy-hours" aria-hidden="true">
        {hours.map((minute) => (
          <span key={minute} style={{ '--from': minute }}>
            {shortTime(minute, words)}
          </span>
        ))}
      </div>
      {week.days.map((day, index) => (
        <Day key={day.date} {...props} day={day} index={index} />
      ))}
      {props.pills.length === 0 && props.booked.length === 0 && <p class="toy-nothing">{texts.toyNothing}</p>}
    </div>
  );
}

function Day(props: GridProps & { readonly day: ToyDay; readonly index: number }): JSX.Element {
  const { day, index, words, booked, openDate, onOpen, card } = props;
  const pill = props.pills.find(({ date }) => date === day.date);
  const isOpen = openDate === day.date && card !== undefined;
  const box = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (isOpen && box.current !== null) placeToyCard(box.current, index);
  });
  useEffect(() => {
    if (!isOpen) return undefined;
    const placeAgain = (): void => {
      if (box.current !== null) placeToyCard(box.current, index);
    };
    window.addEventListener('resize', placeAgain);
    return () => window.removeEventListener('resize', placeAgain);
  }, [isOpen, index]);
  return (
    <div class="toy-day">
      <p class="toy-date">
        <span>{dayPart(day, { weekday: 'short' }, words)}</span> <span>{dayPart(day, { day: 'numeric' }, words)}</span>
      </p>
      <div class="toy-column">
        {day.hours.map((stretch) => (
          <span key={stretch.start} class="toy-open" style={placed(stretch, day)} />
        ))}
        {day.lunch.map((stretch) => (
          <span key={stretch.start} class="toy-lunch" style={placed(stretch, day)}>
            {texts.toyLunch}
          </span>
        ))}
        <ul class="toy-meetings">
          {day.meetings.map((meeting) => (
            <li key={meeting.from} class="toy-meeting" style={placed(meeting, day)}>
              <span aria-hidden="true">{texts[meeting.title]}</span>
              <span class="visually-hidden">
                {fill(texts.toyMeeting, { title: texts[meeting.title], ...fromTo(meeting, words) })}
              </span>
            </li>
          ))}
          {booked
            .filter(({ slot }) => dateOf(slot.start) === day.date)
            .map(({ slot, title }) => (
              <li key={slot.start} class="toy-meeting toy-booked" style={placed(slot, day)}>
                <span aria-hidden="true">{title}</span>
                <span class="visually-hidden">{fill(texts.toyBookedMeeting, { title, ...fromTo(slot, words) })}</span>
              </li>
            ))}
        </ul>
        {pill !== undefined && (
          <button
            type="button"
            class={isShort(pill.suggestion.slot) ? 'toy-pill is-short' : 'toy-pill'}
            style={placed(pill.suggestion.slot, day)}
            aria-label={pill.view.accessibleName}
            aria-haspopup="dialog"
            aria-expanded={isOpen}
            data-date={day.date}
            onClick={() => onOpen(isOpen ? undefined : day.date)}
          >
            <ActivityGlyph icon={pill.view.icon} size={14} />
            <span key={pill.view.title} class="toy-words" style={{ '--lines': linesIn(pill.suggestion.slot) }}>
              {pill.view.title}
            </span>
          </button>
        )}
      </div>
      {isOpen && (
        <div
          ref={box}
          class="toy-card"
          role="dialog"
          aria-labelledby="toy-card-title"
          tabIndex={-1}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onOpen(undefined);
          }}
        >
          {card}
        </div>
      )}
    </div>
  );
}

/** Too low for two lines. */
const isShort = ({ start, end }: Interval): boolean => end - start < 45 * 60_000;

/** How many lines of words a pill holds; an hour is three and a half lines high. The card says all of it. */
const linesIn = ({ start, end }: Interval): number => Math.max(1, Math.floor(((end - start) / 3_600_000) * 3.4 - 0.4));

const fromTo = ({ start, end }: Interval, words: Texts): { from: string; to: string } => ({
  from: timeText(start, toyZone, words),
  to: timeText(end, toyZone, words),
});

/** "9 AM" or "09". */
const shortTime = (minute: number, { language }: Texts): string =>
  new Intl.DateTimeFormat(language, { hour: 'numeric', timeZone: 'UTC' }).format(minute * 60_000);

/** "Mon", or "30". */
const dayPart = ({ date }: ToyDay, part: Intl.DateTimeFormatOptions, { language }: Texts): string =>
  new Intl.DateTimeFormat(language, { ...part, timeZone: 'UTC' }).format(Date.parse(date));
