import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../world/world.ts';
import { axeInClosedRoot, axeOnOwnPage } from './support/axe.ts';
import {
  comingMonday,
  openCard,
  pillsOf,
  pillWhere,
  settledPills,
  weekAddress,
  weekWithinSevenDays,
} from './support/calendars.ts';
import { ChromiumSession } from './support/chromium.ts';
import { connect, openOptions } from './support/options-page.ts';
import { until } from './support/until.ts';

describe('who, what and how much, from the options page to the card', () => {
  let world: World;
  let session: ChromiumSession;

  beforeAll(async () => {
    world = await startWorld();
    session = await ChromiumSession.open(world, { isStill: true });
  });
  afterAll(async () => {
    await session.close();
    await world.close();
  });

  it('a pasted list is looked at, added, and changes the week that is shown at once', async () => {
    const calendar = await session.tab(weekAddress('google', weekWithinSevenDays(world.timeZone)));
    await settledPills(calendar);
    const { page, accessible, cdp } = await openOptions(session, 'people');
    await page.getByRole('button', { name: 'Import a list' }).click();
    await page
      .getByRole('textbox', { name: 'Names and addresses' })
      .fill('name,email,circle\nZoe Park,zoe@example.com,report\nDan,dan@nowhere,report');
    await page.getByText('1 line cannot be used').waitFor();
    await accessible.click('button', 'Add 1 person');
    await page.getByRole('list', { name: 'Suggestions of this week' }).getByText('Zoe').first().waitFor();
    const report = await axeOnOwnPage((method, params) => cdp.send(method as never, params as never));
    expect(report.serious).toEqual([]);
    await page.close();
    await calendar.page.close();
  });

  it('somebody who is left out disappears from the calendar, and comes back', async () => {
    const calendar = await session.tab(weekAddress('google', comingMonday(world.timeZone)));
    await until('pills with Zoe', async () => (await pillsOf(calendar)).some(({ title }) => title.includes('Zoe')));
    const { page, cdp } = await openOptions(session, 'people');
    await page.getByRole('button', { name: 'Details of Zoe Park' }).click();
    await page.getByRole('button', { name: 'Edit Campus walk' }).click();
    const report = await axeOnOwnPage((method, params) => cdp.send(method as never, params as never));
    expect(report.serious).toEqual([]);
    const leaveOut = page.getByRole('switch', { name: 'Leave out for now' });
    await leaveOut.click();
    await calendar.page.bringToFront();
    await until('no pill with Zoe', async () => (await pillsOf(calendar)).every(({ title }) => !title.includes('Zoe')));
    await page.bringToFront();
    await leaveOut.click();
    await calendar.page.bringToFront();
    await until('Zoe again', async () => (await pillsOf(calendar)).some(({ title }) => title.includes('Zoe')));
    await page.close();
    await calendar.page.close();
  });

  it('people are found in the connected calendar, picked one by one, met by a link where they are far away, and what is booked privately says nothing more', async () => {
    await connect(session, 'google');
    const { page, accessible, cdp } = await openOptions(session, 'people');
    await page.getByRole('button', { name: 'Find people in your calendar' }).click();
    await page.getByRole('button', { name: 'Look in your calendar' }).click();
    await page.getByRole('checkbox', { name: /^Rosa Lind/u }).check();
    const report = await axeOnOwnPage((method, params) => cdp.send(method as never, params as never));
    expect(report.serious).toEqual([]);
    await accessible.click('button', 'Add 1 person');
    await page.getByRole('textbox', { name: 'Name of Rosa Lind' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Name of Chloe Martin' }).count()).toBe(0);
    for (const name of ['Rosa Lind', 'Zoe Park']) {
      await page.getByRole('button', { name: `Details of ${name}` }).click();
      await page.getByLabel('Usually works').selectOption('Remote');
      await page.locator('.saved-mark.is-shown').first().waitFor();
      await page.getByRole('button', { name: `Details of ${name}` }).click();
    }
    await page.close();

    const calendar = await session.tab(weekAddress('google', comingMonday(world.timeZone)));
    const account = world.parts.googleAccount;
    const before = new Set(world.store.standing(account).map(({ id }) => id));
    // With somebody far away everything but a walk on the phone is done by video.
    const remote = await pillWhere(calendar, ({ title }) => /Rosa|Zoe/u.test(title) && !/walk/iu.test(title));
    await openCard(calendar, remote);
    await calendar.accessible.one('StaticText', 'By video, with a Google Meet link in the event');
    await calendar.accessible.click('checkbox', 'Private, with a neutral title');
    // Several calendars may be written to, so that the button names one.
    await calendar.accessible.click('button', /^Book it/u);
    const made = () => world.store.standing(account).filter(({ id }) => !before.has(id));
    await until('the booking', () => made().length === 1);
    const title: unknown = expect.stringMatching(/^Time with/u);
    expect(made()[0]).toMatchObject({ title, isPrivate: true, meeting: { requestId: expect.any(String) as unknown } });
    await calendar.page.close();
  });

  it('a card says what counted, and what is declined there can be lifted on the options page', async () => {
    const calendar = await session.tab(weekAddress('google', comingMonday(world.timeZone)));
    const [first] = await settledPills(calendar);
    await openCard(calendar, first!);
    await calendar.accessible.click('button', 'Why this?');
    await calendar.accessible.one('list', 'What counted, and how much');
    const audited = await axeInClosedRoot(
      (method, params) => calendar.cdp.send(method as never, params as never),
      'alongside-layer',
    );
    expect(audited.serious).toEqual([]);
    await calendar.accessible.click('button', 'Not now');
    await calendar.accessible.click('menuitem', 'Not this kind of thing');
    await calendar.accessible.one('StaticText', 'Nothing of this kind for a while.');
    const { page } = await openOptions(session, 'limits');
    await page.getByText('Declined once').waitFor();
    await page.getByRole('button', { name: /^Lift: / }).click();
    await page.getByText('Nothing is put off.').waitFor();
    await page.close();
    await calendar.page.close();
  });

  it('one suggestion a day leaves one pill a day', async () => {
    const calendar = await session.tab(weekAddress('google', comingMonday(world.timeZone)));
    await settledPills(calendar);
    const { page } = await openOptions(session, 'limits');
    await page
      .getByRole('group', { name: /^Suggestions a day/ })
      .getByText('1', { exact: true })
      .click();
    await calendar.page.bringToFront();
    await until('one pill a day', async () => {
      const days = (await pillsOf(calendar)).map(({ weekday }) => weekday);
      return days.length > 0 && new Set(days).size === days.length;
    });
    await page.close();
    await calendar.page.close();
  });
});
