import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../world/world.ts';
import { comingMonday, settledPills, slotOf, weekAddress } from './support/calendars.ts';
import { ChromiumSession } from './support/chromium.ts';
import { expectPillsOverNoEvent } from './support/free-gaps.ts';
import { addPerson, chooseEveryGap, connect } from './support/options-page.ts';
import { until } from './support/until.ts';

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

  it('is well where it agrees with its account; shown in a zone nobody told, it is helped by it', async () => {
    await addPerson(session, 'Ana Example', 'ana@example.com');
    await chooseEveryGap(session);
    await connect(session, provider);
    const monday = comingMonday(world.timeZone);
    const tab = await session.tab(weekAddress(host, monday));
    await settledPills(tab);
    const popup = await session.popup();
    await popup.accessible.click('DisclosureTriangle', 'Read well');
    await popup.accessible.one('StaticText', /agrees with its account/);
    await popup.close();

    const pageZone = 'America/Sao_Paulo';
    style().pageZone = pageZone;
    await tab.page.reload();
    const pills = await settledPills(tab);
    await expectPillsOverNoEvent(host, tab, pills);
    const busy = world.store.standing(account()).flatMap(({ when, calendar, response, showAs }) => {
      const counts = response !== 'declined' && showAs !== 'free' && world.store.calendars.get(calendar)!.isPrimary;
      return when.kind === 'timed' && counts ? [when] : [];
    });
    for (const pill of pills) {
      const { date, startMinute, endMinute } = slotOf(pill, monday);
      const midnight = Temporal.PlainDate.from(date).toZonedDateTime(pageZone).epochMilliseconds;
      const [start, end] = [midnight + startMinute * 60_000, midnight + endMinute * 60_000];
      expect(
        busy.filter((one) => one.start < end && start < one.end),
        pill.name,
      ).toEqual([]);
    }
    const later = await session.popup();
    await later.accessible.click('DisclosureTriangle', 'Read with help');
    await later.accessible.one('StaticText', /shows another time zone/);
    await later.close();
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
