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

export interface ReadChip {
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
export const readTimedChip = (
  chip: HTMLElement,
  column: Column,
  pixelsPerHour: number,
  language: string,
): ReadChip | undefined => {
  const drawn = drawnSpan(chip, column.element, pixelsPerHour);
  const attribute = chip.getAttribute(attributes.eventId);
  if (!drawn || attribute === null) return undefined;
  const texts = textsOf(chip);
  const id = readChipId(attribute);
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
const drawnSpan = (chip: HTMLElement, column: HTMLElement, pixelsPerHour: number): DrawnSpan | undefined => {
  const style = chip.getAttribute('style') ?? '';
  const inline = { top: pixelsIn(style, topIn), height: pixelsIn(style, heightIn) };
  const box = inline.top === undefined || inline.height === undefined ? chip.getBoundingClientRect() : undefined;
  const top = inline.top ?? box!.top - column.getBoundingClientRect().top;
  const height = inline.height ?? box!.height;
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

/** From the attribute, which is one string: asking the style object for each property is far slower. */
const topIn = /(?:^|[;\s])top:\s*(-?[\d.]+)px/;
const heightIn = /(?:^|[;\s])height:\s*(-?[\d.]+)px/;

const pixelsIn = (style: string, property: RegExp): number | undefined => {
  const value = property.exec(style)?.[1];
  return value === undefined ? undefined : Number(value);
};
