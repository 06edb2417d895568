import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../world/world.ts';
import { comingMonday, openCard, pillsOf, pillWhere, settledPills, weekAddress } from './support/calendars.ts';
import { ChromiumSession, type Tab } from './support/chromium.ts';
import { pressAllWithin } from './support/closed-root.ts';
import { until } from './support/until.ts';

describe.each(['google', 'outlook'] as const)('beside %s, with nobody named yet', (host) => {
  let world: World;
  let session: ChromiumSession;
  let tab: Tab;

  beforeAll(async () => {
    world = await startWorld();
    session = await ChromiumSession.open(world);
    tab = await session.tab(weekAddress(host, comingMonday(world.timeZone)));
  });
  afterAll(async () => {
    await session.close();
    await world.close();
  });

  it('suggests without a name', async () => {
    const pills = await settledPills(tab);
    expect(pills.length).toBeGreaterThan(5);
    expect(pills.filter(({ title }) => / with (?!somebody)/.test(title))).toEqual([]);
  });

  it('leaves the free time beside a pill to the host: pressing and dragging across the day makes an event', async () => {
    const column = await tab.page
      .locator(host === 'google' ? '[data-column-index="5"]' : '.templateColumnContent >> nth=5')
      .boundingBox();
    const wednesday = await tab.page
      .locator(host === 'google' ? '[data-column-index="1"]' : '.templateColumnContent >> nth=1')
      .boundingBox();
    const pixels = column!.height / 24;
    const pill = await pillWhere(tab, ({ weekday }) => weekday === 'Tuesday');
    const box = await tab.accessible.box(pill.node);
    // The narrow strip at the end of the pill's own slot.
    const x = wednesday!.x + wednesday!.width - 3;
    expect(x).toBeGreaterThan(box.right);
    const y = (box.top + box.bottom) / 2;
    await tab.page.mouse.move(x, y);
    await tab.page.mouse.down();
    await tab.page.mouse.move(x, y + pixels / 2, { steps: 4 });
    // While the user drags, nothing of ours is in the way.
    await until('the pills to hide', async () => (await pillsOf(tab)).length === 0);
    await tab.page.mouse.up();
    await tab.page.getByRole('dialog').getByRole('button', { name: 'Save' }).waitFor();
    await tab.page.keyboard.press('Escape');
    await settledPills(tab);
  });

  it('asks on the card for a name, and hands over with that guest', async () => {
    const pill = await pillWhere(tab, ({ weekday }) => weekday === 'Thursday');
    await openCard(tab, pill);
    const address = tab.page.url();
    await tab.accessible.type('textbox', /^Name/, '');
    // Letters that are shortcuts of the host: they belong to the field.
    for (const letter of 'jdmc') await tab.accessible.press(letter, `Key${letter.toUpperCase()}`);
    expect(await tab.page.evaluate(() => location.href)).toBe(address);
    await tab.accessible.type('textbox', /^Name/, 'Dana Example');
    await tab.accessible.type('textbox', /^Email/, 'dana@example.com');
    await tab.accessible.click('button', 'Use this person');
    await tab.accessible.one('dialog', /Dana/);
    const editor = await session.opened(() => tab.accessible.click('button', 'Book it'));
    expect(new URL(editor.page.url()).searchParams.get(host === 'google' ? 'add' : 'to')).toBe('dana@example.com');
    await editor.page.close();
    // She is known from now on.
    await tab.page.bringToFront();
    await until('pills with Dana', async () => (await pillsOf(tab)).some(({ title }) => title.includes('Dana')));
  });

  it('closes the card with Escape and gives the focus back to its pill', async () => {
    const pill = await pillWhere(tab, ({ weekday }) => weekday === 'Wednesday');
    await openCard(tab, pill);
    await tab.page.keyboard.press('Escape');
    await tab.accessible.none('dialog', pill.title);
    const focused = await until('the pill to be focused', async () =>
      (await tab.accessible.matching('button', pill.name)).find(({ properties }) => properties.focused === true),
    );
    expect(focused.name).toBe(pill.name);
    // From there the page's own keys are the page's again.
    const address = tab.page.url();
    await tab.page.keyboard.press(host === 'google' ? 'j' : 'Shift+ArrowRight');
    await until('the week after', () => tab.page.url() !== address);
    await tab.page.keyboard.press(host === 'google' ? 'k' : 'Shift+ArrowLeft');
    await until('this week', () => tab.page.url() === address);
  });

  it('does not obey clicks that no person made', async () => {
    const made = await tab.page.evaluate(() => {
      const layer = document.querySelector('alongside-layer')!;
      for (const kind of ['pointerdown', 'mousedown', 'mouseup', 'click'])
        layer.dispatchEvent(new MouseEvent(kind, { bubbles: true, composed: true }));
      return layer.shadowRoot === null;
    });
    expect(made).toBe(true);
    expect(await tab.accessible.matching('button', 'Book it')).toEqual([]);
    // Not even from within, where no script of the page can reach.
    const [pill] = await settledPills(tab);
    await openCard(tab, pill!);
    const names = async (): Promise<readonly string[]> => (await tab.accessible.all('button')).map(({ name }) => name);
    const before = await names();
    const pages = session.context.pages().length;
    expect(
      await pressAllWithin((method, params) => tab.cdp.send(method as never, params as never), '.card'),
    ).toBeGreaterThan(4);
    expect(await names()).toEqual(before);
    expect(session.context.pages()).toHaveLength(pages);
  });
});
