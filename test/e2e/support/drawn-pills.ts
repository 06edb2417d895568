import type { Page } from 'playwright-core';
import type { Host } from './calendars.ts';

interface Box {
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
  }[];
  readonly errors: readonly string[];
}

/** Everything measured in one go, between two frames. */
export const drawingOf = (page: Page, host: Host): Promise<Drawing> =>
  page.evaluate(async (isGoogle) => {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const boxOf = (element: Element): Box => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return { left, right, top, bottom };
    };
    const dateOfKey = (key: number): string =>
      `${1970 + (key >> 9)}-${String((key >> 5) & 15).padStart(2, '0')}-${String(key & 31).padStart(2, '0')}`;
    const columns: Record<string, Box> = {};
    if (isGoogle) {
      for (const column of document.querySelectorAll<HTMLElement>('[data-column-index][data-datekey]'))
        columns[dateOfKey(Number(column.dataset['datekey']))] ??= boxOf(column);
    } else {
      const heads = [...document.querySelectorAll<HTMLElement>('[data-column-date]')];
      const bodies = [...document.querySelectorAll('.templateColumnContent')];
      for (const [index, head] of heads.entries()) columns[head.dataset['columnDate']!] ??= boxOf(bodies[index]!);
    }
    const events = [
      ...document.querySelectorAll(
        isGoogle ? '[data-column-index] [data-eventchip]' : '.templateColumnContent [data-calitemid]',
      ),
    ].map(boxOf);
    const drawn = new Map(
      told.roots.flatMap((root) =>
        [...root.querySelectorAll<HTMLElement>('.pill')].map(
          (pill) => [pill.dataset['key'], pill.closest('.slot')!] as const,
        ),
      ),
    );
    const zone = told.report?.timeZone ?? 'UTC';
    const pills = told.suggestions.map(({ key, slot }) => {
      const [start, end] = [slot.start, slot.end].map((at) =>
        Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone),
      );
      const slotElement = drawn.get(key);
      return {
        date: start!.toPlainDate().toString(),
        startMinute: start!.hour * 60 + start!.minute,
        endMinute: end!.hour * 60 + end!.minute,
        box: slotElement && boxOf(slotElement),
      };
    });
    return { columns, events, pills, errors: told.errors };
  }, host === 'google');

const overlap = (one: Box, other: Box): readonly [width: number, height: number] => [
  Math.min(one.right, other.right) - Math.max(one.left, other.left),
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top),
];

const isOver = (one: Box, other: Box, pixels = 1): boolean => overlap(one, other).every((length) => length > pixels);

/**
 * What is wrong with where the pills stand, in words; nothing when each lies on its slot to a pixel, inside its column and
 * over no event, and none is missing but those whose slot events leave no room in.
 */
export const faultsOf = ({ columns, events, pills, errors }: Drawing): string[] => {
  const faults = errors.map((error) => `exception: ${error}`);
  for (const { date, startMinute, endMinute, box } of pills) {
    const name = `${date} ${startMinute}-${endMinute}`;
    const column = columns[date];
    if (!column) {
      faults.push(`${name}: no column`);
      continue;
    }
    const y = (minute: number): number => column.top + ((column.bottom - column.top) * minute) / 1440;
    const slot: Box = { left: column.left, right: column.right, top: y(startMinute), bottom: y(endMinute) };
    const isCrowded = events.some((event) => isOver(event, slot, 0));
    if (!box) {
      if (!isCrowded) faults.push(`${name}: no pill`);
      continue;
    }
    // The outline leaves a pixel to the lines of the grid.
    const [top, bottom] = [box.top - slot.top - 1, slot.bottom - 1 - box.bottom];
    if (Math.min(top, bottom) < -1)
      faults.push(`${name}: ${top.toFixed(1)} above, ${bottom.toFixed(1)} below its slot`);
    if (!isCrowded && Math.max(top, bottom) > 1) faults.push(`${name}: ${top.toFixed(1)}, ${bottom.toFixed(1)} short`);
    if (box.left < slot.left - 1 || box.right > slot.right + 1) faults.push(`${name}: beside its column`);
    if (box.right - box.left < (slot.right - slot.left) * 0.6) faults.push(`${name}: narrow`);
    for (const event of events) if (isOver(box, event)) faults.push(`${name}: over an event`);
  }
  return faults;
};
