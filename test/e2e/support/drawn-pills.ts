import type { Page } from 'playwright-core';
import type { Box, Drawing, Sight } from './in-page.ts';

/** Everything measured in one go, between two frames. */
export const drawingOf = (page: Page): Promise<Drawing> => page.evaluate(() => told.drawing());

/** One look at the page, once it is at `address` and has told of exactly these days, or 4 s later. */
export const sightOf = (
  page: Page,
  dates: readonly string[],
  { address, times = 1 }: { readonly address?: string | undefined; readonly times?: number } = {},
): Promise<Sight> =>
  page.evaluate((sought) => told.sight(sought), { dates: dates.join(), address, times, mostMs: 4000 });

const overlap = (one: Box, other: Box): readonly [width: number, height: number] => [
  Math.min(one.right, other.right) - Math.max(one.left, other.left),
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top),
];

const isOver = (one: Box, other: Box, pixels = 1): boolean => overlap(one, other).every((length) => length > pixels);

/** What a button is high, as long as its outline has room for it: two lines, one line, and whatever there is. */
const heightIn = (outline: number): number => (outline >= 34 ? 34 : Math.min(outline, outline >= 17 ? 22 : 16));

/** What is wrong with the button in an outline: too low to be read and pressed, or not inside. */
const faultsOfButton = (button: Box, box: Box): string[] => {
  const [is, must] = [button.bottom - button.top, heightIn(box.bottom - box.top)];
  const isInside =
    button.left >= box.left - 2 &&
    button.right <= box.right + 2 &&
    button.top >= box.top - 2 &&
    button.bottom <= box.bottom + 2;
  return [
    ...(is < must - 1 || is > must + 2 ? [`a button of ${is.toFixed(1)} instead of ${must.toFixed(1)} pixels`] : []),
    ...(button.right - button.left < 16 ? ['a button without its words'] : []),
    ...(isInside ? [] : ['its button is not inside']),
  ];
};

/**
 * What is wrong with where the pills stand, in words; nothing when each lies on its slot to a pixel, inside its column and
 * over no event, with a button of its full height, and none is missing but those whose slot events leave no room in.
 */
export const faultsOf = ({ columns, events, pills, errors }: Drawing): string[] => {
  const faults = errors.map((error) => `exception: ${error}`);
  for (const { date, startMinute, endMinute, box, button } of pills) {
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
    if (button) for (const fault of faultsOfButton(button, box)) faults.push(`${name}: ${fault}`);
  }
  return faults;
};
