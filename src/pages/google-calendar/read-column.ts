import type { EventFacts } from '../../domain/availability/types.ts';
import type { PageBusy } from '../calendar-page.ts';
import { textsOf, type ChipTexts } from './chip-text.ts';
import { readChipId, type ChipId } from './event-id.ts';
import type { Column } from './find-grid.ts';
import { isFocusTime, refine, responseIn, type DrawnSpan, type RefinedSpan } from './read-text.ts';
import { attributes } from './selectors.ts';

const minutesPerDay = 1440;

/** What is told of a drawing alone is told in steps: a pixel more or less must not move a suggestion. */
const stepMinutes = 5;

/** A chip as low as this may be drawn longer than its event lasts: the least height is not published. */
const lowChipPx = 30;

/** An event's element and its `data-eventid`. */
export interface SeenChip {
  readonly element: HTMLElement;
  readonly id: string | null;
}

/** One in a column, with its inline `top` and `height`; undefined where they are not in pixels. */
export interface TimedChip extends SeenChip {
  readonly top: number | undefined;
  readonly height: number | undefined;
}

/** What every chip tells, all-day ones included. */
export const seenChip = (element: HTMLElement): SeenChip => ({
  element,
  id: element.getAttribute(attributes.eventId),
});

/** Asks the style for two of its values: for its whole text the browser would have to write all of it down first. */
export const timedChip = (element: HTMLElement): TimedChip => {
  const { style } = element;
  return { ...seenChip(element), top: pixelsOf(style.top), height: pixelsOf(style.height) };
};

const pixelsOf = (length: string): number | undefined =>
  length.endsWith('px') ? Number(length.slice(0, -2)) : undefined;

interface ReadChip {
  readonly busy: PageBusy;
  /** Whether the chip's text names the times where it is drawn. */
  readonly text: RefinedSpan['text'];
}

/** What an event may be, as far as the page tells: being free or busy is not visible in it. */
export const factsOf = (id: ChipId, { hidden, title }: ChipTexts, isAllDay: boolean, language: string): EventFacts => ({
  status: 'confirmed',
  response: responseIn(hidden, title, language),
  showAs: 'unknown',
  kind: id.isTask ? 'task' : isFocusTime(title, language) ? 'focusTime' : 'unknown',
  isAllDay,
});

/** The whole day is taken by something that could not be read. */
export const wholeDay = (date: string): PageBusy => ({
  date,
  startMinute: 0,
  endMinute: minutesPerDay,
  facts: { status: 'unknown', response: 'unknown', showAs: 'unknown', kind: 'unknown', isAllDay: false },
});

/** One timed chip. `pixelsPerHour` is measured from the column: it varies with window and settings. */
const readTimedChip = (
  chip: TimedChip,
  column: Column,
  pixelsPerHour: number,
  language: string,
): ReadChip | undefined => {
  const drawn = drawnSpan(chip, column.element, pixelsPerHour);
  if (!drawn || chip.id === null) return undefined;
  const texts = textsOf(chip.element);
  const id = readChipId(chip.id);
  const { startMinute, endMinute, text } = refine(drawn, texts.hidden, texts.title, id.isTask);
  if (endMinute <= startMinute) return undefined;
  // What is seen of a chip ends three pixels before the time it stands for.
  const seenEnd = drawn.end - 180 / pixelsPerHour;
  return {
    text,
    busy: {
      date: column.date,
      startMinute,
      endMinute,
      facts: factsOf(id, texts, false, language),
      ...(seenEnd > endMinute ? { drawnEndMinute: Math.ceil(seenEnd / stepMinutes) * stepMinutes } : {}),
      ...(id.eventId === undefined ? {} : { eventId: id.eventId }),
    },
  };
};

/** `top = hours × R − 1` and `height = duration × R − 2`, inline, in pixels; measured where there is no inline style. */
const drawnSpan = (chip: TimedChip, column: HTMLElement, pixelsPerHour: number): DrawnSpan | undefined => {
  const box = chip.top === undefined || chip.height === undefined ? chip.element.getBoundingClientRect() : undefined;
  const top = chip.top ?? box!.top - column.getBoundingClientRect().top;
  const height = chip.height ?? box!.height;
  if (!(height > 0)) return undefined;
  const minutesPerPixel = 60 / pixelsPerHour;
  const start = (top + 1) * minutesPerPixel;
  const end = start + (height + 2) * minutesPerPixel;
  const tolerance = 1.25 * minutesPerPixel;
  if (start < -60 || start >= minutesPerDay || end <= 0) return undefined;
  return {
    start,
    end: Math.min(end, minutesPerDay),
    tolerance,
    isCutAtTop: start <= tolerance,
    isCutAtBottom: end >= minutesPerDay - tolerance,
    isLow: height <= lowChipPx,
  };
};

/** What the chips of one column take of its day. */
export interface ReadColumn {
  readonly busy: readonly PageBusy[];
  /** How many chips name the times where they are drawn, and how many name others. */
  readonly agreeing: number;
  readonly differing: number;
}

const readChips = (
  chips: readonly TimedChip[],
  column: Column,
  pixelsPerHour: number,
  language: string,
): ReadColumn => {
  const busy: PageBusy[] = [];
  const seen = new Set<string>();
  let agreeing = 0;
  let differing = 0;
  for (const chip of chips) {
    const read = readTimedChip(chip, column, pixelsPerHour, language);
    if (!read) {
      busy.push(wholeDay(column.date));
      continue;
    }
    if (read.text === 'agrees') agreeing++;
    if (read.text === 'differs') differing++;
    const { startMinute, endMinute } = read.busy;
    const identity = `${chip.id} ${startMinute} ${endMinute}`;
    if (seen.has(identity)) continue;
    seen.add(identity);
    busy.push(read.busy);
  }
  return { busy, agreeing, differing };
};

/** Five weeks; a full memory starts anew. */
const mostRemembered = 35;

/** Everything that the reading of a column depends on, as one text; empty where a chip has to be measured. */
const sourceOf = (chips: readonly TimedChip[], { key }: Column, pixelsPerHour: number, language: string): string => {
  let source = `${key} ${pixelsPerHour} ${language}`;
  for (const { element, id, top, height } of chips) {
    if (top === undefined || height === undefined) return '';
    source += `\n${id}\n${top} ${height}\n${element.getAttribute('aria-label')}\n${element.textContent}`;
  }
  return source;
};

export type ColumnReader = (
  chips: readonly TimedChip[],
  column: Column,
  pixelsPerHour: number,
  language: string,
) => ReadColumn;

/**
 * Reads columns, and remembers what it read: a week that is turned back to, and the other days when one event changes,
 * look exactly as they did before.
 */
export const createColumnReader = (): ColumnReader => {
  const known = new Map<string, ReadColumn>();
  return (chips, column, pixelsPerHour, language) => {
    const source = sourceOf(chips, column, pixelsPerHour, language);
    let read = known.get(source);
    if (read === undefined) {
      read = readChips(chips, column, pixelsPerHour, language);
      if (known.size >= mostRemembered) known.clear();
      if (source !== '') known.set(source, read);
    }
    return read;
  };
};
