import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ChromiumSession } from '../e2e/support/chromium.ts';
import { comingMonday, openCard, settledPills, weekAddress, type Host } from '../e2e/support/calendars.ts';
import { addPerson, connect, GOOGLE_CLIENT, MICROSOFT_CLIENT } from '../e2e/support/options-page.ts';
import { until } from '../e2e/support/until.ts';
import type { WorldEvent } from './model.ts';
import { startWorld, type World } from './world.ts';

const pictures = resolve(fileURLToPath(import.meta.url), '../../../test-results/start');

/** The main job in the stand-in world, by hand in a window or by itself without a display. Answers the exit code. */
export async function showWorld({ isHeadless }: { isHeadless: boolean }): Promise<number> {
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  console.log('· Starting the stand-in world …');
  const world = await startWorld({ timeZone });
  let session: ChromiumSession | undefined;
  const end = async (): Promise<void> => {
    await session?.close().catch(() => undefined);
    await world.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void end().then(() => process.exit(130)));
  try {
    console.log(`· Opening the browser${isHeadless ? ' (no display: headless)' : ''} …`);
    session = await ChromiumSession.open(world, { isHeadless, isStill: isHeadless, keepsWelcome: !isHeadless });
    if (isHeadless) return (await journey(world, session)) ? 0 : 1;
    await handOver(world, session);
    return 0;
  } finally {
    await end();
  }
}

async function handOver(world: World, session: ChromiumSession): Promise<void> {
  const monday = comingMonday(world.timeZone);
  const [blank] = session.context.pages();
  await session.welcome();
  await session.tab(weekAddress('outlook', monday));
  await session.tab(weekAddress('google', monday));
  await blank?.close();
  console.log(`
The stand-in Google Calendar and Outlook are open, with Alongside in both. Nothing here is real and nothing leaves this machine.
Try it: name somebody on the welcome page, click a dashed pill in a calendar, then Book it.
To connect the stand-in accounts, type these client ids on the options page:
  Google     ${GOOGLE_CLIENT}
  Microsoft  ${MICROSOFT_CLIENT}
Close the window or press Ctrl-C to end.`);
  await session.context.waitForEvent('close', { timeout: 0 });
}

/** Walks through the main job with real mouse clicks; true only when both bookings stand. */
async function journey(world: World, session: ChromiumSession): Promise<boolean> {
  await mkdir(pictures, { recursive: true });
  await addPerson(session, 'Ana Example', 'ana@example.com');
  await addPerson(session, 'Ben Example', 'ben@example.com');
  console.log('· Added Ana and Ben on the options page.');
  const booked: boolean[] = [];
  for (const host of ['google', 'outlook'] as const) booked.push(await bookOne(world, session, host));
  console.log(`\nScreenshots: ${pictures}`);
  const stand = booked.filter(Boolean).length;
  console.log(stand === 2 ? 'Both bookings stand.' : `${stand} of 2 bookings stand.`);
  return stand === 2;
}

async function bookOne(world: World, session: ChromiumSession, host: Host): Promise<boolean> {
  const name = host === 'google' ? 'Google Calendar' : 'Outlook';
  const account = host === 'google' ? world.parts.googleAccount : world.parts.microsoftAccount;
  await connect(session, host === 'google' ? 'google' : 'microsoft');
  const tab = await session.tab(weekAddress(host, comingMonday(world.timeZone)));
  const pills = await settledPills(tab);
  console.log(`\n${name}: found ${pills.length} gaps with a suggestion in the week shown`);
  for (const pill of pills) console.log(`  ${pill.weekday} ${pill.from} to ${pill.to}: ${pill.title}`);
  await tab.page.screenshot({ path: join(pictures, `${host}-pills.png`) });

  const pill = pills.find(({ title }) => /Ana|Ben/.test(title)) ?? pills[0]!;
  await openCard(tab, pill);
  await tab.page.screenshot({ path: join(pictures, `${host}-card.png`) });
  await tab.accessible.click('button', /^Book it/);
  const event = await until(
    'the booking in the calendar',
    () => world.store.standing(account).find(({ title }) => title === pill.title),
    15_000,
  ).catch(() => undefined);
  await tab.accessible.one('button', 'Undo').catch(() => undefined);
  if (event) await tab.page.getByText(event.title).first().waitFor();
  await tab.page.screenshot({ path: join(pictures, `${host}-booked.png`) });
  console.log(
    event
      ? `  booked: ${described(event, world.store.calendars.get(event.calendar)?.name ?? '')}`
      : `  NOT booked: "${pill.title}" is not in the calendar`,
  );
  return event !== undefined;
}

const described = (event: WorldEvent, calendarName: string): string =>
  `"${event.title}" in ${calendarName}, guests: ${event.guests.map(({ address }) => address).join(', ') || 'none'}`;
