import type { Response } from '../../domain/availability/types.ts';

/**
 * The hidden description of a chip: `<time>, <title>, <owner>[, <answer>][, <place>][, Color: <label>], <date>`, with
 * the separators, words, digits and orders of 73 languages. Times are read without knowing the language: any number at
 * the head of the text may be one, and the place of the chip in the grid says which it is.
 */

/** A number that may be a clock time. */
export interface ClockReading {
  /** Minutes from midnight as written, 0 … 1440. */
  readonly minute: number;
  /** Written with minutes (`9:30`); a bare number may as well be a day of the month. */
  readonly isCertain: boolean;
}

/** Where a chip is drawn in its column, in minutes from midnight with fractions. */
export interface DrawnSpan {
  readonly start: number;
  readonly end: number;
  /** What a pixel of rounding may hide. */
  readonly tolerance: number;
  /** Begins on an earlier day: the start is not told by the drawing. */
  readonly isCutAtTop: boolean;
  /** Ends on a later day. */
  readonly isCutAtBottom: boolean;
  /** Drawn as low as chips get: the event may end earlier than the drawing. */
  readonly isLow: boolean;
}

export interface RefinedSpan {
  readonly startMinute: number;
  readonly endMinute: number;
  /** `differs`: the text names times, and they are not where the chip is drawn. */
  readonly text: 'agrees' | 'silent' | 'differs';
}

const minutesPerDay = 1440;

/** First code points of the ten digits of each script that a calendar may use. */
const zeros: readonly number[] = [
  0x06_60, 0x06_f0, 0x07_c0, 0x09_66, 0x09_e6, 0x0a_66, 0x0a_e6, 0x0b_66, 0x0b_e6, 0x0c_66, 0x0c_e6, 0x0d_66, 0x0d_e6,
  0x0e_50, 0x0e_d0, 0x0f_20, 0x10_40, 0x17_e0, 0x18_10, 0xff_10,
];

const westernDigit = (digit: string): string => {
  const code = digit.codePointAt(0) ?? 0;
  const zero = zeros.find((first) => code >= first && code < first + 10);
  return zero === undefined ? digit : String(code - zero);
};

/** Most texts need no work, and there may be a thousand of them. */
const isPlain = /^[\x20-\x7E]*$/;

/** Digits of every script become 0 to 9, special blanks plain ones; invisible marks go. */
export const normalize = (text: string): string =>
  isPlain.test(text)
    ? text
    : text
        .replaceAll(/[\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
        .replaceAll(/[\u00A0\u2000-\u200A\u202F\u3000]/g, ' ')
        .replaceAll(/\p{Nd}/gu, westernDigit);

/** `9`, `9:30`, `22.15`, `6時`; not part of a longer number such as a year or `09.06.2024`. */
const clock = /(?<![\d:.])(\d{1,2})(?:[:.](\d{2}))?(?!\d|[:.]\d)/g;

/** Everything in a normalised text that may be a clock time, in order. */
export const clockReadings = (text: string): ClockReading[] => {
  const readings: ClockReading[] = [];
  clock.lastIndex = 0;
  for (let match = clock.exec(text); match; match = clock.exec(text)) {
    const [, hours = '', minutes] = match;
    const minute = Number(hours) * 60 + Number(minutes ?? 0);
    if (minute > minutesPerDay || Number(minutes ?? 0) > 59) continue;
    readings.push({ minute, isCertain: minutes !== undefined });
  }
  return readings;
};

/** Long enough for the longest head of any language when the title cannot be found. */
const longestHead = 120;

/**
 * The part of a normalised text that names the times: what precedes the title's last occurrence. Tasks name theirs at
 * the end.
 */
export const partWithTimes = (text: string, title: string, isTask: boolean): string => {
  const at = title === '' ? -1 : text.lastIndexOf(title);
  if (isTask) return at === -1 ? text.slice(-longestHead) : text.slice(at + title.length);
  return at > 0 ? text.slice(0, at) : text.slice(0, longestHead);
};

/** The minute nearest to `drawn` that a reading may stand for: as written, or with 12 hours more or less. */
const nearest = ({ minute }: ClockReading, drawn: number): number => {
  let best = minute;
  const propose = (one: number): void => {
    if (Math.abs(one - drawn) < Math.abs(best - drawn)) best = one;
  };
  if (minute < 780) {
    propose((minute + 720) % minutesPerDay);
    propose(minute % 720);
  }
  // Midnight is the end of a day as well.
  if (minute === 0 || minute === 720) propose(minutesPerDay);
  return best;
};

/**
 * The exact times of a chip: where it is drawn, sharpened by the times its text names. The drawing decides, because it
 * needs no language; the text cannot move a time further than a pixel hides, except for the end of a chip drawn at the
 * least height.
 */
export const refine = (drawn: DrawnSpan, text: string, title: string, isTask = false): RefinedSpan => {
  const readings = clockReadings(partWithTimes(normalize(text), normalize(title), isTask));
  let best: { start: number; end: number; error: number } | undefined;
  const propose = (start: number, end: number, error: number): void => {
    if (!best || error < best.error) best = { start, end, error };
  };
  for (let index = 0; index < readings.length; index++) {
    const reading = readings[index]!;
    const start = nearest(reading, drawn.start);
    const startError = Math.abs(start - drawn.start);
    if (drawn.isCutAtTop) {
      const end = nearest(reading, drawn.end);
      const endError = Math.abs(end - drawn.end);
      if (!drawn.isCutAtBottom && endError <= drawn.tolerance) propose(0, end, endError);
    }
    if (startError > drawn.tolerance) continue;
    for (let other = index + 1; other < readings.length; other++) {
      const end = nearest(readings[other]!, drawn.end);
      const endError = Math.abs(end - drawn.end);
      if (endError <= drawn.tolerance && end > start) propose(start, end, startError + endError);
      // The times stand next to each other in every language, so only the neighbour can end a low chip early.
      else if (drawn.isLow && other === index + 1 && end > start && end < drawn.end) propose(start, end, startError);
    }
    // Only if no pair fits: an event may well end a minute before midnight.
    if (drawn.isCutAtBottom && !drawn.isCutAtTop) propose(start, minutesPerDay, startError + drawn.tolerance);
  }
  if (best) return { startMinute: best.start, endMinute: best.end, text: 'agrees' };
  const named = readings.filter(({ isCertain }) => isCertain).length;
  return {
    startMinute: drawn.isCutAtTop ? 0 : snap(drawn.start, drawn.tolerance, Math.floor),
    endMinute: drawn.isCutAtBottom
      ? minutesPerDay
      : Math.min(minutesPerDay, snap(drawn.end, drawn.tolerance, Math.ceil)),
    text: named >= 2 ? 'differs' : 'silent',
  };
};

/** Calendars work in steps of five minutes; what lies off them by more than a pixel is widened, never narrowed. */
const snap = (minute: number, tolerance: number, widen: (value: number) => number): number => {
  const five = Math.round(minute / 5) * 5;
  return Math.max(0, Math.abs(five - minute) <= tolerance ? five : widen(minute));
};

/** Does the head name dates or times? Then an event drawn above the columns is a timed one of more than a day. */
export const headNamesTimes = (text: string, title: string): boolean => {
  const head = normalize(text);
  const end = title === '' ? -1 : head.lastIndexOf(normalize(title));
  return end > 0 && /\d/.test(head.slice(0, end));
};

interface StatusWords {
  readonly separator: string;
  readonly answers: Readonly<Record<string, Response>>;
  /** The field after the answer. */
  readonly noLocation: string;
  readonly location: string;
  /** What a focus-time event's title field begins with. */
  readonly focusTime?: string;
}

/** Seen literally in public samples, except `Maybe`, which the page uses elsewhere for the same answer. */
const english: StatusWords = {
  separator: ', ',
  answers: { Accepted: 'accepted', Declined: 'declined', Maybe: 'tentative', 'Needs RSVP': 'unanswered' },
  noLocation: 'No location',
  location: 'Location: ',
};
const japanese: StatusWords = {
  separator: '、',
  answers: {
    承諾: 'accepted',
    承諾済み: 'accepted',
    辞退: 'declined',
    未定: 'tentative',
    出欠確認が必要: 'unanswered',
  },
  noLocation: '場所の指定なし',
  location: '場所: ',
  focusTime: 'サイレント モード',
};

const wordsOf = (language: string): StatusWords | undefined => {
  const [base] = language.toLowerCase().split('-');
  return base === 'en' ? english : base === 'ja' ? japanese : undefined;
};

/**
 * The user's answer, from a known word in its own field, between the owner and the place. Everything else is
 * `unknown`, which counts as busy: a title or a place cannot pass for an answer.
 */
export const responseIn = (text: string, title: string, language: string): Response => {
  const words = wordsOf(language);
  if (!words || title === '') return 'unknown';
  const at = text.lastIndexOf(title);
  if (at === -1) return 'unknown';
  // What follows the title up to the first separator is nothing, or the bracket that closes a title.
  const [, ...fields] = text.slice(at + title.length).split(words.separator);
  const place = fields.findIndex((field) => field === words.noLocation || field.startsWith(words.location));
  const answer = place > 1 ? words.answers[fields[place - 1] ?? ''] : undefined;
  return answer ?? 'unknown';
};

/** True for events that the page itself marks as focus time, where its word for that is known. */
export const isFocusTime = (title: string, language: string): boolean => {
  const word = wordsOf(language)?.focusTime;
  return word !== undefined && title.startsWith(word);
};
