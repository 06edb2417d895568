import { readdirSync, readFileSync } from 'node:fs';
import type { GapQuery, TimeRange, Weekday } from '../../../src/domain/availability/index.ts';

/** One case as written in `cases/*.json`; what a case does not say, its file does. */
interface WrittenCase {
  readonly name: string;
  readonly source: string;
  readonly timeZone: string;
  readonly window: readonly [string, string];
  readonly hours: Readonly<Record<string, readonly string[]>>;
  readonly busy: readonly string[];
  readonly breaks?: readonly string[];
  readonly bufferMinutes?: readonly [number, number];
  readonly notBefore?: string;
  readonly minimumMinutes?: number;
  /** `start/end startsAt endsAt [kind=break]`. */
  readonly gaps: readonly string[];
}

export interface GapCase {
  readonly file: string;
  readonly name: string;
  readonly source: string;
  readonly query: GapQuery;
  readonly expected: readonly string[];
  readonly timeZone: string;
}

/** An instant with `Z` as it is, anything else as wall-clock time of the zone. */
const instantOf = (text: string, timeZone: string): number =>
  text.endsWith('Z')
    ? Temporal.Instant.from(text).epochMilliseconds
    : Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone, { disambiguation: 'reject' }).epochMilliseconds;

/** `2026-11-23T09:00/10:00`, `2026-11-23T22:00/2026-11-24T06:00`, or with `Z`. */
const intervalOf = (text: string, timeZone: string) => {
  const [from = '', to = ''] = text.split('/');
  const whole = to.includes('T') ? to : `${from.slice(0, 11)}${to}`;
  return { start: instantOf(from, timeZone), end: instantOf(whole, timeZone) };
};

const rangeOf = (text: string): TimeRange => {
  const [from = '', to = ''] = text.split('-');
  return { from, to };
};

const queryOf = (written: WrittenCase): GapQuery => {
  const { timeZone, bufferMinutes: [before, after] = [0, 0] } = written;
  const days: Partial<Record<Weekday, TimeRange[]>> = {};
  for (const [weekday, ranges] of Object.entries(written.hours)) {
    days[Number(weekday) as Weekday] = ranges.map(rangeOf);
  }
  return {
    window: { start: instantOf(written.window[0], timeZone), end: instantOf(written.window[1], timeZone) },
    busy: written.busy.map((busy) => intervalOf(busy, timeZone)),
    hours: { timeZone, days },
    breaks: (written.breaks ?? []).map((text) => {
      const [range = '', minutes] = text.split('/');
      return { ...rangeOf(range), minimumMinutes: Number(minutes) };
    }),
    bufferMinutes: { before, after },
    ...(written.notBefore === undefined ? {} : { notBefore: instantOf(written.notBefore, timeZone) }),
    ...(written.minimumMinutes === undefined ? {} : { minimumMinutes: written.minimumMinutes }),
  };
};

const isoOf = (instant: number): string => Temporal.Instant.fromEpochMilliseconds(instant).toString();

/** A gap in the words of the case files, its times as instants. */
export const written = (gap: { start: number; end: number; startsAt: string; endsAt: string; kind: string }): string =>
  `${isoOf(gap.start)}/${isoOf(gap.end)} ${gap.startsAt} ${gap.endsAt}${gap.kind === 'break' ? ' kind=break' : ''}`;

const expectedOf = (text: string, timeZone: string): string => {
  const [times = '', startsAt = '', endsAt = '', kind] = text.split(' ');
  return written({ ...intervalOf(times, timeZone), startsAt, endsAt, kind: kind === 'kind=break' ? 'break' : 'work' });
};

const folder = new URL('cases/', import.meta.url);

/** Every case of every file in `cases/`. */
export const readCases = (): GapCase[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => {
      const {
        cases,
        about: _about,
        ...shared
      } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as {
        about: string;
        cases: WrittenCase[];
      };
      return cases.map((one) => {
        const whole: WrittenCase = { ...shared, ...one };
        return {
          file,
          name: whole.name,
          source: whole.source,
          query: queryOf(whole),
          expected: whole.gaps.map((gap) => expectedOf(gap, whole.timeZone)),
          timeZone: whole.timeZone,
        };
      });
    });
