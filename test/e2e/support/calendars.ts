import type { AccessibleNode, Box } from './accessible.ts';
import type { Tab } from './chromium.ts';
import { until } from './until.ts';

export type Host = 'google' | 'outlook';

/** Monday of the coming week in the world's zone: always ahead, so no suggestion is lost to the hour the tests run at. */
export function comingMonday(timeZone: string): Temporal.PlainDate {
  const today = Temporal.Now.plainDateISO(timeZone);
  return today.add({ days: 8 - today.dayOfWeek });
}

/**
 * A day whose week has working days ahead among the seven that previews cover: early in a week the coming Monday lies beyond them,
 * late in it this week has no time left.
 */
export function weekWithinSevenDays(timeZone: string): Temporal.PlainDate {
  const today = Temporal.Now.plainDateISO(timeZone);
  return today.dayOfWeek <= 3 ? today : comingMonday(timeZone);
}

/** Mondays of the next two weeks in which the clocks change, once forward and once back; the week of today is none of them. */
export function clockChangeWeeks(timeZone: string): Temporal.PlainDate[] {
  let at = comingMonday(timeZone).toZonedDateTime(timeZone);
  return [1, 2].map(() => {
    at = at.getTimeZoneTransition('next')!;
    const date = at.toPlainDate();
    return date.subtract({ days: date.dayOfWeek - 1 });
  });
}

/** The address of a week; both hosts write dates without leading zeros. */
export function weekAddress(host: Host, monday: Temporal.PlainDate): string {
  const date = `${monday.year}/${monday.month}/${monday.day}`;
  return host === 'google'
    ? `https://calendar.google.com/calendar/u/0/r/week/${date}`
    : `https://outlook.office.com/calendar/view/week/${date}`;
}

export interface Pill extends AccessibleNode {
  readonly title: string;
  readonly weekday: string;
  readonly from: string;
  readonly to: string;
}

const PILL = /^Suggestion: (.+), (\w+) (\d{1,2}:\d{2}(?: [AP]M)?) to (\d{1,2}:\d{2}(?: [AP]M)?)$/;

/** Every pill there is, in the order of the accessibility tree; throws on a name that breaks the contract. */
export async function pillsOf(tab: Tab): Promise<Pill[]> {
  const buttons = await tab.accessible.matching('button', /^Suggestion: /);
  return buttons.map((button) => {
    const parts = PILL.exec(button.name);
    if (!parts) throw new Error(`A pill is named "${button.name}"`);
    const [, title, weekday, from, to] = parts as unknown as [string, string, string, string, string];
    return { ...button, title, weekday, from, to };
  });
}

/** Waits until there are pills and two looks in a row see the same ones. */
export async function settledPills(tab: Tab): Promise<Pill[]> {
  let before = '';
  return until(
    'pills that stay the same',
    async () => {
      const pills = await pillsOf(tab);
      const now = pills.map(({ name }) => name).join('\n');
      const isSame = now !== '' && now === before;
      before = now;
      return isSame ? pills : undefined;
    },
    15_000,
  );
}

/** Waits until there are pills that stay the same, one of which is what is sought, and gives the first such. */
export const pillWhere = (tab: Tab, isSought: (pill: Pill) => boolean): Promise<Pill> =>
  until('a pill as it is sought', async () => (await settledPills(tab)).find(isSought), 30_000);

/** A pill for which somebody of this name is suggested. */
export const pillWith = (tab: Tab, name: string): Promise<Pill> => pillWhere(tab, ({ title }) => title.includes(name));

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Minutes after midnight of "2:30 PM" or "14:30". */
export function minuteOf(time: string): number {
  const [, hour, minute, half] = /^(\d{1,2}):(\d{2})(?: ([AP])M)?$/.exec(time)!;
  const hours = half ? (Number(hour) % 12) + (half === 'P' ? 12 : 0) : Number(hour);
  return hours * 60 + Number(minute);
}

/** The date and minutes a pill stands for, in the week that begins on `monday`. */
export function slotOf(
  pill: Pill,
  monday: Temporal.PlainDate,
): { date: string; startMinute: number; endMinute: number } {
  const day = WEEKDAYS.indexOf(pill.weekday);
  return { date: monday.add({ days: day }).toString(), startMinute: minuteOf(pill.from), endMinute: minuteOf(pill.to) };
}

/** Clicks a pill with the mouse and waits for its card. */
export async function openCard(tab: Tab, pill: Pill): Promise<{ title: string; box: Box }> {
  await tab.accessible.click('button', pill.name);
  const card = await tab.accessible.one('dialog', pill.title);
  return { title: pill.title, box: await tab.accessible.box(card.node) };
}
