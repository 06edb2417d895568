import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WorldEvent, WorldWhen } from '../world/model.ts';
import { startWorld, type World } from '../world/world.ts';
import { comingMonday, settledPills, slotOf, weekAddress } from './support/calendars.ts';
import { ChromiumSession } from './support/chromium.ts';
import { expectPillsOverNoEvent } from './support/free-gaps.ts';
import { addPerson, chooseEveryGap, connect } from './support/options-page.ts';
import { until } from './support/until.ts';

type Timed = Extract<WorldWhen, { kind: 'timed' }>;

const hosts = [
  { host: 'google', provider: 'google' },
  { host: 'outlook', provider: 'microsoft' },
] as const;

describe.each(hosts)('how well $host is understood', ({ host, provider }) => {
  let world: World;
  let session: ChromiumSession;

  beforeEach(async () => {
    world = await startWorld();
    session = await ChromiumSession.open(world);
  });
  afterEach(async () => {
    await session.close();
    await world.close();
  });

  const style = () => (host === 'google' ? world.parts.googleStyle : world.parts.outlookStyle);
  const account = () => (host === 'google' ? world.parts.googleAccount : world.parts.microsoftAccount);
  const takesTime = ({ calendar, response, showAs }: WorldEvent): boolean =>
    response !== 'declined' && showAs !== 'free' && world.store.calendars.get(calendar)!.isPrimary;

  /** Half an hour or more of the morning that one event alone takes, in a week. */
  const aloneInTheMorning = (monday: Temporal.PlainDate): WorldEvent & { readonly when: Timed } => {
    const all = world.store.standing(account());
    const timed = all.flatMap((event) => (event.when.kind === 'timed' ? [{ ...event, when: event.when }] : []));
    const clockOf = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(world.timeZone);
    const found = timed.find((event) => {
      const { start, end } = event.when;
      const isInWeek = monday.until(clockOf(start).toPlainDate()).days >= 0 && clockOf(start).dayOfWeek < 6;
      const isMorning = clockOf(start).hour >= 9 && clockOf(end - 1).hour < 12 && end - start >= 30 * 60_000;
      const isAlone = timed.every((other) => other === event || other.when.end <= start || end <= other.when.start);
      return takesTime(event) && isInWeek && isMorning && isAlone;
    });
    if (!found) throw new Error(`The week of ${monday.toString()} has no event that is alone in the morning`);
    return found;
  };

  /** What the page found free, as the popup would list it. */
  const isFoundFree = ({ start, end }: { start: number; end: number }): Promise<boolean> =>
    session.worker().evaluate<boolean>(`chrome.storage.session.get().then((kept) =>
      Object.values(kept).some(({ value }) =>
        value?.kind === 'read' && value.gaps.some((gap) => gap.start <= ${start} && ${end} <= gap.end)))`);

  /** For the worker; it asks an account anew after a minute and a half. */
  const letTwoMinutesPass = (): Promise<void> =>
    session.worker().evaluate(() => {
      const then = Date.now;
      Date.now = () => then() + 120_000;
    });

  const expectHealth = async (word: string, detail: RegExp): Promise<void> => {
    const popup = await session.popup();
    await popup.accessible.click('DisclosureTriangle', word);
    await popup.accessible.one('StaticText', detail);
    await popup.close();
  };

  it('is well where it agrees with its account; what stands elsewhere there, and a zone nobody told, it is helped with', async () => {
    await session.context.addInitScript(() => {
      // Whoever hears of no change goes on showing what was there before.
      globalThis.EventSource = class extends EventTarget {} as unknown as typeof EventSource;
    });
    await addPerson(session, 'Ana Example', 'ana@example.com');
    await chooseEveryGap(session);
    await connect(session, provider);
    const monday = comingMonday(world.timeZone);
    const tab = await session.tab(weekAddress(host, monday));
    await settledPills(tab);
    await expectHealth('Read well', /agrees with its account/);

    // Moved on another device, out of working hours, and the page does not hear of it.
    const moved = aloneInTheMorning(monday);
    const { start, end } = moved.when;
    const earlier = 3 * 3_600_000;
    world.store.update(moved.calendar, moved.id, {
      when: { ...moved.when, start: start - earlier, end: end - earlier },
    });
    await letTwoMinutesPass();
    await expectHealth('Read with help', /both times count/);
    expect(await isFoundFree(moved.when)).toBe(false);
    await letTwoMinutesPass();
    await expectHealth('Read with help', /the account’s time counts/);
    await until('its time to be found free', () => isFoundFree(moved.when));
    await expectPillsOverNoEvent(host, tab, await settledPills(tab));

    const pageZone = 'America/Sao_Paulo';
    style().pageZone = pageZone;
    await tab.page.reload();
    const pills = await settledPills(tab);
    await expectPillsOverNoEvent(host, tab, pills);
    const busy = world.store
      .standing(account())
      .flatMap((event) => (event.when.kind === 'timed' && takesTime(event) ? [event.when] : []));
    for (const pill of pills) {
      const { date, startMinute, endMinute } = slotOf(pill, monday);
      const midnight = Temporal.PlainDate.from(date).toZonedDateTime(pageZone).epochMilliseconds;
      const [start, end] = [midnight + startMinute * 60_000, midnight + endMinute * 60_000];
      expect(
        busy.filter((one) => one.start < end && start < one.end),
        pill.name,
      ).toEqual([]);
    }
    await expectHealth('Read with help', /shows another time zone/);
  });

  it('is well on the page as it is; a sample of it holds nothing of anybody', async () => {
    const monday = comingMonday(world.timeZone);
    const tab = await session.tab(weekAddress(host, monday));
    await settledPills(tab);
    await session.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const popup = await session.popup();
    await popup.accessible.click('DisclosureTriangle', 'Read well');
    await popup.accessible.click('button', 'Copy a redacted page sample');
    await until('the sample', async () => (await popup.accessible.matching('StaticText', /^Copied/)).length > 0);
    await popup.close();
    const sample = await until('the sample in the clipboard', () =>
      tab.page.evaluate(() => navigator.clipboard.readText()),
    );
    const marks = host === 'google' ? ['data-eventchip', 'data-datekey="'] : ['data-calitemid', 'data-column-date="'];
    for (const mark of marks) expect(sample).toContain(mark);
    const people = [...world.store.accounts.values()].flatMap(({ name, address }) => [name, address]);
    const calendars = world.store.calendarsOf(account()).flatMap(({ id, name }) => [id, name]);
    const events = world.store.standing(account()).flatMap((event) => {
      const guests = [event.organizer, ...event.guests].flatMap(({ name, address }) => [name, address]);
      return [event.title, event.location, event.id, event.color?.label ?? '', ...guests];
    });
    // Whole texts, and every word of them that is longer than what markup is made of.
    const secrets = [...people, ...calendars, ...events].flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]);
    const markup = new Set(['Calendar', 'calendar', 'button', 'region', 'Home']);
    const words = new Set(secrets.filter((text) => text.length > 3 && !markup.has(text)));
    expect(words.size).toBeGreaterThan(50);
    const told = sample.replaceAll(/<\/?[a-z-]+|\s[a-z-]+="|\b[a-z-]+:/g, ' ');
    // A short word may come about within a hash, whose salt is another one every time: those are sought as they would stand.
    const tokens = new Set(told.split(/[^\p{L}\p{N}]+/u));
    const stands = (word: string): boolean => (word.length > 6 ? told.includes(word) : tokens.has(word));
    expect([...words].filter(stands)).toEqual([]);
  });

  it('is nothing today on a redesigned page, and says what helps', async () => {
    style().isRedesigned = true;
    await session.tab(weekAddress(host, comingMonday(world.timeZone)));
    const popup = await session.popup();
    await popup.accessible.one('StaticText', 'Not understood today', 30_000);
    await popup.accessible.one('button', 'Copy a redacted page sample');
    await popup.close();
  });
});
