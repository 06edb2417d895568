import type { EventFacts, IsoDate, ShowAs } from '../../domain/availability/types.ts';
import { remember } from './remember.ts';

/** When a label says an event is. Labels speak the mailbox's wall clock. */
export interface LabelTimes {
  readonly isAllDay: boolean;
  readonly from: IsoDate;
  /** The last date, inclusive. */
  readonly until: IsoDate;
  /** Minutes of `from`; 0 for all-day. */
  readonly startMinute: number;
  /** Minutes of `until`; 1440 for all-day. An end at midnight is 0 of the next date. */
  readonly endMinute: number;
}

/** A clock time, its parts in groups of that name. */
const clock = (name: 'start' | 'end'): string =>
  String.raw`(?<${name}Hour>\d{1,2})[:.](?<${name}Minute>\d{2})(?:\s?(?<${name}Half>[ap])\.?m\b\.?)?`;
const weekday = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const date = String.raw`(?:[A-Z][a-z]+\s\d{1,2},\s\d{4}|\d{1,2}\s[A-Z][a-z]+\s\d{4})`;

/** Since 2023/24: `…, 9:30 AM to 10:00 AM, Friday, August 14, 2026, …` and `…, all day event, Monday, … to Friday, …`. */
const current = new RegExp(
  String.raw`(?:^|,)\s(?:${clock('start')}\sto\s${clock('end')}|all\sday\sevent),\s${weekday},\s(?<from>${date})(?:\sto\s${weekday},\s(?<until>${date}))?(?=,|\s*$)`,
  'gi',
);
/** Until 2023: `event from Wednesday, May 04, 2022 15:30 to 17:30 …`, the end with a date of its own across midnight. */
const legacyTimed = new RegExp(
  String.raw`^\s(?:recurring\s)?event\sfrom\s${weekday},\s(?<from>${date})\s${clock('start')}\sto\s(?:${weekday},\s(?<until>${date})\s)?${clock('end')}(?=\s|$)`,
  'gi',
);
const legacyAllDay = new RegExp(
  String.raw`^\s(?:recurring\s)?all\sday\sevent\s(?:from|for)\s(?:${weekday},\s)?(?<from>${date})(?:\sto\s${weekday},\s(?<until>${date}))?`,
  'gi',
);

/**
 * Every reading the label allows in English, the current grammar and the one before it. More than one where a title
 * imitates the grammar: the caller takes the one that agrees with the place of the tile.
 */
export const readTimes: (label: string) => readonly LabelTimes[] = remember((label) => {
  const found: LabelTimes[] = [];
  const text = textOf(label);
  for (const grammar of [current, legacyTimed, legacyAllDay]) {
    // To the end, where it begins anew: `matchAll` would make another expression for each of thousands of labels.
    for (let match = grammar.exec(text); match; match = grammar.exec(text)) {
      const times = timesOf(match.groups!);
      if (times) found.push(times);
    }
  }
  return found;
});

/** An untitled event may begin with its time: the space stands for the missing subject. */
const textOf = (label: string): string => ` ${label}`;

/** The label without what {@link readTimes} reads in it: a time on another date is no evidence for this one. */
export function withoutTimes(label: string): string {
  return textOf(label).replaceAll(current, '').replaceAll(legacyTimed, '');
}

function timesOf(groups: Readonly<Record<string, string | undefined>>): LabelTimes | undefined {
  const from = readDate(groups['from'] ?? '');
  const until = groups['until'] === undefined ? from : readDate(groups['until']);
  if (!from || !until || until < from) return undefined;
  if (groups['startHour'] === undefined) return { isAllDay: true, from, until, startMinute: 0, endMinute: 1440 };
  const start = readClock(groups['startHour'], groups['startMinute'], groups['startHalf']);
  const end = readClock(groups['endHour'], groups['endMinute'], groups['endHalf']);
  if (start === undefined || end === undefined) return undefined;
  const endsNextDay = groups['until'] === undefined && end < start;
  return { isAllDay: false, from, until: endsNextDay ? nextDate(from) : until, startMinute: start, endMinute: end };
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** `August 14, 2026`, `May 04, 2022` or `23 September 2026`; undefined when there is no such date. */
const readDate = remember((text): IsoDate | undefined => {
  const [, name, first, second, year] = /^([a-z]+)?\s?(\d{1,2})(?:,|\s([a-z]+))\s(\d{4})$/i.exec(text) ?? [];
  const month = months.indexOf((name ?? second ?? '').toLowerCase()) + 1;
  if (month === 0 || first === undefined || year === undefined) return undefined;
  const iso = `${year}-${pad(month)}-${pad(Number(first))}`;
  const parsed = new Date(`${iso}T00:00:00Z`);
  return parsed.toJSON()?.startsWith(iso) ? iso : undefined;
});

function readClock(hour?: string, minute?: string, half?: string): number | undefined {
  const h = Number(hour);
  const m = Number(minute);
  if (half === undefined) return h < 24 && m < 60 ? h * 60 + m : undefined;
  return h < 1 || h > 12 || m > 59 ? undefined : minuteOf(h, m, half);
}

/** Of a clock of twice twelve hours; `half` begins with an a or a p. */
const minuteOf = (hour: number, minute: number, half: string): number =>
  (hour % 12) * 60 + minute + (half.toLowerCase() === 'p' ? 720 : 0);

const pad = (value: number): string => String(value).padStart(2, '0');

/** The calendar date after `date`: plain dates have no zone, so that UTC arithmetic is exact. */
export function nextDate(date: IsoDate): IsoDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** A clock time as it may be meant: without a known half of the day `3:30` is 3:30 and 15:30. */
export type ClockReadings = readonly number[];

/**
 * All clock times of a label in order, in any language written with Western digits. They prove nothing by themselves
 * (titles hold times too) and are only believed where two of them agree with the place of the tile.
 */
export function readClocks(label: string): ClockReadings[] {
  const found = label.matchAll(/(?<![\d:.])(\d{1,2})[:.](\d{2})(?![\d:]|\.\d)(?:\s?([ap])\.?\s?m\b)?/gi);
  return [...found].flatMap(([, hour, minute, half]) => {
    const [h, m] = [Number(hour), Number(minute)];
    if (h > 24 || m > 59) return [];
    const plain = h * 60 + m;
    if (half) return h > 12 ? [] : [[minuteOf(h, m, half)]];
    return [h > 12 ? [plain] : [plain, ((h % 12) + 12) * 60 + m, (h % 12) * 60 + m]];
  });
}

/** English, and Norwegian, whose words were seen untranslated; Japanese from lists of words that ran against such mailboxes. */
const showAsWords: Readonly<Record<string, ShowAs>> = {
  free: 'free',
  tentative: 'tentative',
  busy: 'busy',
  'out of office': 'outOfOffice',
  'working elsewhere': 'workingElsewhere',
  予定あり: 'busy',
  空き: 'free',
  空き時間: 'free',
  仮の予定: 'tentative',
  外出中: 'outOfOffice',
  他の場所で作業: 'workingElsewhere',
};
const flags = new Set(['recurring event', 'exception to recurring event', 'private', '']);

/** What the label says about an event besides its time. Unknown words stay unknown, which counts as busy. */
export const readFacts = (label: string, isAllDay: boolean): EventFacts => ({ ...readStatus(label), isAllDay });

const readStatus = remember((label): Omit<EventFacts, 'isAllDay'> => {
  const showAs = readShowAs(label);
  // Both prefixes are free text of whoever organises or wrote the event: believed only where it is shown as free, too.
  const prefix =
    showAs === 'free'
      ? /^\s*(?:[a-z ]+ icon,\s)?(canceled|cancelled|declined)(?::|\sevent\b)/i.exec(label)?.[1]
      : undefined;
  const isDeclined = prefix?.toLowerCase() === 'declined';
  return {
    status: prefix && !isDeclined ? 'cancelled' : 'unknown',
    response: isDeclined ? 'declined' : 'unknown',
    showAs,
    kind: 'event',
  };
});

function readShowAs(label: string): ShowAs {
  const legacy = /\sevent shown as ([a-z ]+?)\s*$/i.exec(label)?.[1];
  if (legacy) return showAsWords[legacy.toLowerCase()] ?? 'unknown';
  const parts = label.split(/[,、]/);
  // The first part is the subject: a title alone says nothing about how the time is shown.
  while (parts.length > 1) {
    const part = parts.pop()!.trim().toLowerCase();
    if (!flags.has(part)) return showAsWords[part] ?? 'unknown';
  }
  return 'unknown';
}
