import { expect } from 'vitest';
import { busyMinutes, drawnMinutes, freeStretches, type FreeStretch } from '../../world/oracle.ts';
import type { World } from '../../world/world.ts';
import { slotOf, type Host, type Pill } from './calendars.ts';
import type { Tab } from './chromium.ts';

/** What a fresh installation assumes: Monday to Friday 9:00-17:30, half an hour of lunch between 12 and 14, no buffers. */
const HOURS = { from: 9 * 60, to: 17 * 60 + 30 };
const LUNCH = { from: 12 * 60, to: 14 * 60, atLeast: 30 };
const SHORTEST = 30;
/** Less than this is no place for a pill. */
const LEAST_PLACE = 20;

const accountOf = (world: World, host: Host): string =>
  host === 'google' ? world.parts.googleAccount : world.parts.microsoftAccount;

/** The free gaps and the protected lunch of a weekday, from the store alone. Google's page does not show that an event is free. */
function freeOf(
  world: World,
  host: Host,
  date: string,
): { gaps: (FreeStretch & { hasPlace: boolean })[]; lunch: FreeStretch | undefined } {
  const busy = busyMinutes(world.store, accountOf(world, host), date, {
    tentative: true,
    unanswered: true,
    workingElsewhere: false,
    focusTime: true,
    seesFree: host !== 'google',
  });
  const [pause] = freeStretches(busy, LUNCH);
  const lunch = pause && { from: pause.from, to: pause.from + LUNCH.atLeast };
  if (lunch) busy.fill(true, lunch.from, lunch.to);
  const drawn = drawnMinutes(world.store, accountOf(world, host), date);
  const gaps = freeStretches(busy, { ...HOURS, atLeast: SHORTEST }).map((gap) => ({
    ...gap,
    hasPlace: freeStretches(drawn, { ...gap, atLeast: LEAST_PLACE }).length > 0,
  }));
  return { gaps, lunch };
}

const isWithin = (slot: { startMinute: number; endMinute: number }, gap: FreeStretch): boolean =>
  slot.startMinute >= gap.from && slot.endMinute <= gap.to;

/** Every free gap of the week that events leave a place in has exactly one pill in it, and no pill lies anywhere else but in the lunch. */
export function expectPillsInExactlyTheFreeGaps(
  world: World,
  host: Host,
  monday: Temporal.PlainDate,
  pills: readonly Pill[],
): void {
  const slots = pills.map((pill) => slotOf(pill, monday));
  const counts: Record<string, number> = {};
  const expected: Record<string, number> = {};
  const strays = new Set(slots);
  for (let day = 0; day < 7; day++) {
    const date = monday.add({ days: day }).toString();
    const { gaps, lunch } = freeOf(world, host, date);
    for (const gap of day < 5 ? gaps : []) {
      const within = slots.filter((slot) => slot.date === date && isWithin(slot, gap));
      counts[`${date} ${gap.from}-${gap.to}`] = within.length;
      expected[`${date} ${gap.from}-${gap.to}`] = gap.hasPlace ? 1 : 0;
      for (const slot of within) strays.delete(slot);
    }
    if (lunch && day < 5)
      for (const slot of slots) if (slot.date === date && isWithin(slot, lunch)) strays.delete(slot);
  }
  expect(counts).toEqual(expected);
  expect(Object.keys(expected).length).toBeGreaterThan(5);
  expect([...strays]).toEqual([]);
  for (const { startMinute, endMinute } of slots) {
    expect(endMinute - startMinute).toBeGreaterThanOrEqual(30);
    expect(endMinute - startMinute).toBeLessThanOrEqual(90);
  }
}

const COLUMNS = {
  google: `[...document.querySelectorAll('[role=gridcell][data-column-index][data-datekey]')]`,
  outlook: `[...document.querySelectorAll('.templateColumnContent')]`,
} as const;

/** Each pill is drawn in its day's column, between the pixels of its slot's start and end. */
export async function expectPillsDrawnOnTheirSlots(
  world: World,
  host: Host,
  monday: Temporal.PlainDate,
  tab: Tab,
  pills: readonly Pill[],
): Promise<void> {
  const columns: { left: number; right: number; top: number; height: number }[] = await tab.page.evaluate(
    `${COLUMNS[host]}.map(column => { const { left, right, top, height } = column.getBoundingClientRect(); return { left, right, top, height } })`,
  );
  expect(columns).toHaveLength(7);
  const weekStart = host === 'google' ? world.parts.googleStyle.weekStart : world.parts.outlookStyle.weekStart;
  for (const pill of pills) {
    const slot = slotOf(pill, monday);
    const weekday = Temporal.PlainDate.from(slot.date).dayOfWeek % 7;
    const column = columns[(weekday - weekStart + 7) % 7]!;
    const y = (minute: number): number => column.top + (column.height * minute) / 1440;
    const box = await tab.accessible.box(pill.node);
    expect(box.left, pill.name).toBeGreaterThanOrEqual(column.left - 1);
    expect(box.right, pill.name).toBeLessThanOrEqual(column.right + 1);
    expect(box.top, pill.name).toBeGreaterThanOrEqual(y(slot.startMinute) - 1);
    expect(box.bottom, pill.name).toBeLessThanOrEqual(y(slot.endMinute) + 1);
  }
}

const EVENTS = {
  google: '[role=gridcell][data-column-index] [data-eventchip]',
  outlook: '.templateColumnContent [data-calitemid]',
} as const;

/** No pill covers as much as a pixel's width of any event in sight, whether the event takes time or not. */
export async function expectPillsOverNoEvent(host: Host, tab: Tab, pills: readonly Pill[]): Promise<void> {
  const events: { left: number; right: number; top: number; bottom: number }[] = await tab.page.evaluate(
    `[...document.querySelectorAll(${JSON.stringify(EVENTS[host])})].map(event => { const { left, right, top, bottom } = event.getBoundingClientRect(); return { left, right, top, bottom } })`,
  );
  expect(events.length).toBeGreaterThan(0);
  for (const pill of pills) {
    const box = await tab.accessible.box(pill.node);
    const covered = events.filter(
      ({ left, right, top, bottom }) =>
        Math.min(right, box.right) - Math.max(left, box.left) > 1 &&
        Math.min(bottom, box.bottom) - Math.max(top, box.top) > 1,
    );
    expect(covered, pill.name).toEqual([]);
  }
}
