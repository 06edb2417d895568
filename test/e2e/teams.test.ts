import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../world/world.ts';
import { Accessible } from './support/accessible.ts';
import { ChromiumSession } from './support/chromium.ts';
import { addPerson, connect } from './support/options-page.ts';
import { until } from './support/until.ts';

describe('the Outlook calendar inside Teams', () => {
  let world: World;
  let session: ChromiumSession;

  beforeAll(async () => {
    world = await startWorld();
    session = await ChromiumSession.open(world);
    await addPerson(session, 'Ana Example', 'ana@example.com');
    await connect(session, 'microsoft');
  });
  afterAll(async () => {
    await session.close();
    await world.close();
  });

  it('shows its pills in the frame, and books', async () => {
    const tab = await session.tab('https://teams.microsoft.com/v2/calendar');
    const frame = await until('the calendar frame', () =>
      tab.page.frames().find((one) => one.url().startsWith('https://outlook.office.com/hosted/calendar/')),
    );
    // The week that is shown first may be over; the next one never is.
    const firstDay = (): Promise<string | null> =>
      frame.locator('[data-column-date]').first().getAttribute('data-column-date');
    const shownFirst = await firstDay();
    await frame.getByRole('button', { name: 'Go to next week' }).click();
    await until('the next week', async () => (await firstDay()) !== shownFirst);
    // What stood in the week before has left two frames and a moment later.
    await frame.evaluate(async () => {
      for (let count = 0; count < 2; count += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
      await new Promise((resolve) => setTimeout(resolve));
    });
    const cdp = await session.context.newCDPSession(frame);
    const inside = new Accessible((method, params) => cdp.send(method as never, params as never));
    const pill = await until(
      'a pill with Ana in the frame',
      async () => (await inside.matching('button', /^Suggestion: .*Ana, /))[0],
      15_000,
    );
    const title = /^Suggestion: (.+), \w+ \S+(?: [AP]M)? to /.exec(pill.name)![1]!;
    const frameBox = (await (await frame.frameElement()).boundingBox())!;
    const click = async (name: string | RegExp): Promise<void> => {
      const { x, y } = await inside.pointOn((await inside.one('button', name)).node);
      await tab.page.mouse.click(frameBox.x + x, frameBox.y + y);
    };
    await click(pill.name);
    await inside.one('dialog', title);
    await click(/^Book it/);
    await until('the event in the store', () =>
      world.store.standing(world.parts.microsoftAccount).some((event) => event.title === title),
    );
    await inside.one('button', 'Undo');
    expect(world.store.mails.filter(({ kind }) => kind === 'invitation')).toHaveLength(1);
    await tab.page.close();
  });
});
