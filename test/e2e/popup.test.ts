import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../world/world.ts';
import { axeOnOwnPage } from './support/axe.ts';
import { comingMonday, settledPills, weekAddress } from './support/calendars.ts';
import { ChromiumSession, type Tab } from './support/chromium.ts';
import { faultsOfPage } from './support/geometry.ts';
import { keyboardOf } from './support/keyboard.ts';
import { addPerson, connect } from './support/options-page.ts';
import { until, untilNone } from './support/until.ts';

type Popup = Awaited<ReturnType<ChromiumSession['popup']>>;

describe('the real popup', () => {
  let world: World;
  let session: ChromiumSession;
  let tab: Tab;

  beforeAll(async () => {
    world = await startWorld();
    session = await ChromiumSession.open(world);
  });
  afterAll(async () => {
    await session.close();
    await world.close();
  });

  /** Nothing cut off, nothing over something else, and axe is content: contrast of 4.5:1 among the rest. */
  const sound = async (popup: Popup): Promise<void> => {
    expect(await untilNone(() => faultsOfPage(popup.command))).toEqual([]);
    expect((await axeOnOwnPage(popup.command)).serious).toEqual([]);
  };
  it('is of use before anything is known: it says where to begin, and nothing is cut off', async () => {
    const popup = await session.popup();
    await popup.accessible.one('button', 'Name them');
    await popup.accessible.one('button', 'Connect a calendar');
    await sound(popup);
    await popup.accessible.click('button', /^Book something else/);
    await popup.accessible.one('button', 'Book it');
    await sound(popup);
    await popup.close();
  });

  it('fits: 360 pixels wide, less than 600 high, and scrolls inside', async () => {
    await addPerson(session, 'Ana Example', 'ana@example.com');
    await addPerson(session, 'Ben Example', 'ben@example.com');
    await connect(session, 'google');
    tab = await session.tab(weekAddress('google', comingMonday(world.timeZone)));
    await settledPills(tab);
    const popup = await session.popup();
    await popup.accessible.one('button', 'Book');
    const { result } = await popup.command('Runtime.evaluate', {
      expression: '({ width: document.body.offsetWidth, height: document.querySelector("#popup").offsetHeight })',
      returnByValue: true,
    });
    expect(result.value.width).toBe(360);
    expect(result.value.height).toBeLessThan(600);
    await sound(popup);
    await popup.close();
  });

  it('books by keyboard alone what one has in mind, and takes it back', async () => {
    const account = world.parts.googleAccount;
    const before = world.store.standing(account).length;
    const popup = await session.popup();
    await popup.accessible.one('button', 'Book');
    const keys = keyboardOf(popup);
    await keys.isOn(/^Book$/);
    await keys.walkTo(/^Book something else/);
    await keys.press('Enter');
    await keys.isOn(/^What$/);
    await keys.walkTo(/^Book it/);
    await sound(popup);
    await keys.press('Enter');
    await until('the event', () => world.store.standing(account).length === before + 1);
    await popup.accessible.one('button', 'Done');
    await keys.walkTo(/^Done$/);
    await keys.press('Enter');
    await keys.walkTo(/^Undo$/);
    await sound(popup);
    await keys.press('Enter');
    await until('the event to be gone', () => world.store.standing(account).length === before);
    await popup.close();
  });

  it('pauses and resumes by keyboard alone, and the pills in the page follow', async () => {
    const popup = await session.popup();
    const keys = keyboardOf(popup);
    await keys.isOn(/^Book$/);
    await keys.walkTo(/^Pause$/);
    await keys.press('Enter');
    await keys.isOn(/^For an hour$/);
    await sound(popup);
    await keys.press('Enter');
    await popup.accessible.one('button', 'Resume now');
    await sound(popup);
    await tab.accessible.none('button', /^Suggestion: /);
    // What was pressed is gone; the way back is at hand, and after it Book.
    await keys.isOn(/^Resume now$/);
    await keys.press('Enter');
    await keys.isOn(/^Book$/);
    await popup.close();
    await settledPills(tab);
  });

  it('leads from any other tab to the next suggestion in the calendar that is open', async () => {
    const elsewhere = await session.tab('about:blank');
    const popup = await session.popup();
    await popup.accessible.click('button', 'Show in calendar');
    await until('the focus on a suggestion', async () =>
      (await tab.accessible.matching('button', /^Suggestion: /)).some(({ properties }) => properties['focused']),
    );
    await until('the calendar in front', async () => {
      const inFront = await session
        .worker()
        .evaluate<string>('chrome.tabs.query({ active: true }).then(([tab]) => tab?.url ?? "")');
      return inFront.startsWith('https://calendar.google.com/');
    });
    expect(session.context.pages().filter((page) => page.url().includes('calendar.google.com'))).toHaveLength(1);
    await elsewhere.page.close();
  });

  it('marks the toolbar button while a booking needs the user, and no longer', async () => {
    const badge = (): Promise<string> => session.worker().evaluate<string>('chrome.action.getBadgeText({})');
    expect(await badge()).toBe('');
    world.faults.push({
      host: 'www.googleapis.com',
      method: 'POST',
      path: /\/events$/,
      effect: { kind: 'status', status: 400 },
    });
    const popup = await session.popup();
    await popup.accessible.click('button', 'Book');
    await popup.accessible.one('region', 'Needs you');
    await until('the mark', async () => (await badge()) === '!');
    await sound(popup);
    await popup.close();
  });
});
