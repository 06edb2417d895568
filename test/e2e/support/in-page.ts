import type { PageBusy } from '../../../src/pages/calendar-page.ts';
import type { Told } from './script-in-page.ts';

/** What runs in the page itself, beside the content script, so that one question from outside is enough for one look. */

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What stands in the page: columns by date, events, and for each suggestion its slot and its pill. */
export interface Drawing {
  readonly columns: Readonly<Record<string, Box>>;
  readonly events: readonly Box[];
  readonly pills: readonly {
    readonly date: string;
    readonly startMinute: number;
    readonly endMinute: number;
    readonly box: Box | undefined;
    /** What is pressed of it; undefined while its slot is scrolled away. */
    readonly button: Box | undefined;
  }[];
  readonly errors: readonly string[];
}

/** The page once the script has told its worker of the days sought, or why it cannot; without drawings when it did neither. */
export interface Sight {
  /** The days that were told last. */
  readonly dates: string | undefined;
  readonly unreadable: Told['unreadable'];
  /** What the reader beside the script reads, or why it does not. */
  readonly busy: readonly PageBusy[] | string;
  /** Each two frames after the one before. */
  readonly drawings: readonly Drawing[];
}

/** One look: at which days, and where they are shown. */
export interface Sought {
  /** Joined by commas. */
  readonly dates: string;
  /** Undefined to stay. */
  readonly address: string | undefined;
  /** How often everything is measured. */
  readonly times: number;
  readonly mostMs: number;
}

const isGoogle = location.hostname === 'calendar.google.com';
/** The page's timers hurry; its frames do not. */
const aFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

const boxOf = (element: Element): Box => {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return { left, right, top, bottom };
};

const dateOfKey = (key: number): string =>
  `${1970 + (key >> 9)}-${String((key >> 5) & 15).padStart(2, '0')}-${String(key & 31).padStart(2, '0')}`;

const columnsByDate = (): Record<string, Box> => {
  const columns: Record<string, Box> = {};
  if (isGoogle) {
    for (const column of document.querySelectorAll<HTMLElement>('[data-column-index][data-datekey]'))
      columns[dateOfKey(Number(column.dataset['datekey']))] ??= boxOf(column);
    return columns;
  }
  const heads = [...document.querySelectorAll<HTMLElement>('[data-column-date]')];
  const bodies = [...document.querySelectorAll('.templateColumnContent')];
  for (const [index, head] of heads.entries()) columns[head.dataset['columnDate']!] ??= boxOf(bodies[index]!);
  return columns;
};

/** Everything measured in one go, two frames from now. */
const drawing = async (): Promise<Drawing> => {
  await aFrame();
  await aFrame();
  const events = document.querySelectorAll(
    isGoogle ? '[data-column-index] [data-eventchip]' : '.templateColumnContent [data-calitemid]',
  );
  const drawn = new Map(
    told.roots.flatMap((root) =>
      [...root.querySelectorAll<HTMLElement>('.pill')].map((pill) => [pill.getAttribute('aria-label'), pill] as const),
    ),
  );
  const zone = told.report?.timeZone ?? 'UTC';
  const pills = told.suggestions.map(({ accessibleName, slot }) => {
    const [start, end] = [slot.start, slot.end].map((at) =>
      Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone),
    );
    const button = drawn.get(accessibleName);
    const outline = button?.closest('.slot');
    return {
      date: start!.toPlainDate().toString(),
      startMinute: start!.hour * 60 + start!.minute,
      endMinute: end!.hour * 60 + end!.minute,
      box: outline ? boxOf(outline) : undefined,
      button: button && !outline?.classList.contains('away') ? boxOf(button) : undefined,
    };
  });
  return { columns: columnsByDate(), events: [...events].map(boxOf), pills, errors: [...told.errors] };
};

const readBeside = (): readonly PageBusy[] | string => {
  const read = told.reader.readBusy();
  if (read.ok) return read.value;
  const { reason, detail } = read.failure;
  return reason === 'settling' ? reason : `${reason}: ${detail}`;
};

/** Without loading it anew, as when the browser goes back and forth. */
const goTo = (address: string): void => {
  history.pushState(null, '', address);
  dispatchEvent(new PopStateEvent('popstate'));
};

/**
 * Goes to the address, then waits, for `mostMs` at most, until the script has told of exactly these days and the reader beside it
 * believes the page.
 */
const sight = async ({ dates, address, times, mostMs }: Sought): Promise<Sight> => {
  if (address !== undefined) goTo(address);
  const deadline = performance.now() + mostMs;
  for (;;) {
    const { report, unreadable } = told;
    // At every frame: like the one in the script, this reader has to see for how long the page stood still.
    const busy = readBeside();
    const isThere = (unreadable !== undefined || report?.dates.join() === dates) && busy !== 'settling';
    if (!isThere && performance.now() < deadline) {
      await aFrame();
      continue;
    }
    const drawings: Drawing[] = [];
    if (isThere && unreadable === undefined) for (let count = 0; count < times; count++) drawings.push(await drawing());
    return { dates: told.report?.dates.join(), unreadable: told.unreadable, busy, drawings };
  }
};

Object.assign(told, { drawing, goTo, sight });
