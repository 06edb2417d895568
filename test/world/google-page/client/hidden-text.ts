import type { PageEvent } from '../wire.ts';
import { calendarOf, data } from './data.ts';
import { clockOf, dayName, longDate, longRange, wallOf } from './dates.ts';
import { daysOf, spanOf } from './events.ts';
import { words } from './words.ts';

export const titleInSight = ({ title }: PageEvent): string => title || words.noTitle;

const ownerOf = ({ calendar, organizer }: PageEvent): string => {
  const { isPrimary, name } = calendarOf(calendar);
  if (!isPrimary) return `${words.calendar}${name}`;
  return organizer.name || data.account.name;
};

const answerOf = ({ response }: PageEvent): string | undefined => {
  if (response === 'none') return undefined;
  return response === 'organizer' ? words.responses.accepted : words.responses[response];
};

const minuteOf = (at: Temporal.PlainDateTime): number => at.hour * 60 + at.minute;

/** What a chip tells assistive technology: `<time>, <title>, <owner>[, <answer>][, <place>][, <colour>], <date>`. */
export const hiddenText = (event: PageEvent): string => {
  const { from, to } = spanOf(event);
  const bare = event.title || words.noTitleHidden;
  const title = words.quotes.join(bare);
  if (event.kind === 'task') {
    const span = minuteOf(from) === minuteOf(to) ? '' : words.to + clockOf(minuteOf(to));
    const moment = `${clockOf(minuteOf(from))}${span}`;
    return [`${words.task}${bare}`, words.notCompleted, longDate(from.toPlainDate()), moment].join(words.separator);
  }
  const isAllDay = event.when.kind === 'allDay';
  const { first, last } = daysOf(event);
  const place = event.location ? `${words.location}${event.location}` : words.noLocation;
  const color = event.color ? `${words.color}${event.color.label}` : undefined;
  const fields = (time: string | undefined, date: string): string =>
    [time, title, ownerOf(event), answerOf(event), isAllDay && !event.location ? undefined : place, color, date]
      .filter((field) => field !== undefined)
      .join(words.separator);
  if (isAllDay) return fields(words.allDay || undefined, first.equals(last) ? longDate(first) : longRange(first, last));
  if (first.equals(last)) {
    return fields(`${words.from}${clockOf(minuteOf(from))}${words.to}${clockOf(minuteOf(to))}`, longDate(first));
  }
  const moment = (at: Temporal.PlainDateTime): string =>
    `${longDate(at.toPlainDate())}${words.at}${clockOf(minuteOf(at))}`;
  return fields(`${words.fromDate}${moment(from)}${words.toDate}${moment(to)}`, '');
};

/** The when line of the details: date and time around `⋅`. */
export const whenLine = (event: PageEvent): string => {
  const { first, last } = daysOf(event);
  if (event.when.kind === 'allDay') return first.equals(last) ? dayName(first) : longRange(first, last);
  const from = wallOf(event.when.start);
  const to = wallOf(event.when.end);
  return `${dayName(first)} ⋅ ${clockOf(minuteOf(from))}${words.dash}${clockOf(minuteOf(to))}`;
};
