import { standsAt } from '../../domain/booking/index.ts';
import {
  bookingOfNotice,
  dueNotices,
  isQuiet,
  nextNotice,
  noticeKey,
  startOfNotice,
} from '../../domain/booking/notices.ts';
import type { Booking } from '../../domain/booking/types.ts';
import { hoursText } from '../describe/times.ts';
import type { App, NoticeWords } from '../ports.ts';
import { eventAddress } from './event-address.ts';
import { readActivities } from '../suggesting/known-activities.ts';

const minuteMs = 60_000;
/** What was given stays known a day beyond its booking. */
const rememberedMs = 86_400_000;

const wordsOf = async (app: App, booking: Booking): Promise<NoticeWords> => {
  const { texts } = app;
  const { planned, activity } = booking;
  const stands = standsAt(booking);
  const minutes = Math.ceil((stands.start - app.now()) / minuteMs);
  const known = await readActivities(app);
  const question = known.find(activity) === undefined ? '' : known.texts(activity).question;
  return {
    title: texts.count('notice.title', minutes, { title: planned.title }),
    message: [hoursText(stands, planned.timeZone, texts), planned.location, question].filter(Boolean).join('\n'),
  };
};

/**
 * Gives the notices that are due, each once however often the worker is ended, and sets the alarm for the next. In quiet
 * hours nothing is said; what is still ahead when they end is said then, if the worker happens to be awake.
 */
export const giveNotices = async (app: App): Promise<void> => {
  const { notices } = await app.preferences.read();
  if (!notices.isOn) return;
  await app.withLock('notices', async () => {
    const now = app.now();
    const bookings = await app.journal.bookings();
    const given = new Set((await app.noticesGiven.read()).filter((key) => startOfNotice(key) > now - rememberedMs));
    if (!isQuiet(now, app.browserZone(), notices.quiet)) {
      for (const booking of dueNotices(bookings, given, now)) {
        const key = noticeKey(booking);
        // Shown first: the system takes the same key for the same notice, and one that was not shown is not given.
        await app.showNotice(key, await wordsOf(app, booking));
        given.add(key);
        await app.noticesGiven.write([...given]);
      }
    }
    const next = nextNotice(bookings, given, now);
    if (next !== undefined) await app.wakeForNoticeAt(next);
  });
};

/**
 * Goes from a notice to the event of its booking; where the service did not name the event's page, to the week it stands in.
 * One that is gone meanwhile leads nowhere.
 */
export const openNotice = async (app: App, key: string): Promise<void> => {
  const entry = await app.journal.find(bookingOfNotice(key));
  if (entry === undefined) return;
  await app.tabs.open(eventAddress(entry.booking, await app.accounts.find(entry.booking.account)));
};
