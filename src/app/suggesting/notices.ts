import type { Account } from '../../domain/booking/account.ts';
import { standsAt, type Booking } from '../../domain/booking/index.ts';
import type { NoticeView } from '../../messages/map.ts';
import { dismissBooking } from '../booking/remedy.ts';
import { bookingView } from '../describe/booking-view.ts';
import { firstNames } from '../describe/people.ts';
import { timeText, weekdayText } from '../describe/times.ts';
import type { App } from '../ports.ts';
import type { TextKey } from '../texts.ts';

type News = 'gone' | 'moved' | 'declined';

const texts: Readonly<Record<News, TextKey>> = {
  gone: 'notice.gone',
  moved: 'notice.moved',
  declined: 'notice.declined',
};

/** What others did with a booking, as long as the user has not read it; undefined where nothing is to be told. */
const newsOf = ({ state, reason }: Booking): News | undefined => {
  if (state === 'gone') return 'gone';
  return state === 'booked' && (reason === 'moved' || reason === 'declined') ? reason : undefined;
};

const noticeView = (app: App, booking: Booking, news: News, timeZone: string): NoticeView => {
  const { texts: words } = app;
  const { title, problem } = bookingView(booking, app.now(), words);
  const { start, end } = news === 'declined' ? standsAt(booking) : booking.planned;
  const names = firstNames(
    booking.planned.guests.filter(({ address }) => booking.declined?.includes(address.toLowerCase())),
    words,
  );
  return {
    booking: booking.id,
    slot: { start, end },
    text: words.say(texts[news], { title, names }),
    detail: words.say('notice.detail', {
      title,
      weekday: weekdayText(start, timeZone, words),
      from: timeText(start, timeZone, words),
      to: timeText(end, timeZone, words),
      problem,
    }),
  };
};

/** What others did with bookings of the account a page books into, told there until it was read or its time is over. */
export const noticesFor = async (
  app: App,
  account: Account | undefined,
  timeZone: string,
): Promise<readonly NoticeView[]> => {
  if (account === undefined) return [];
  return (await app.journal.bookings()).flatMap((booking) => {
    const news = newsOf(booking);
    const isOver = Math.max(booking.planned.end, standsAt(booking).end) <= app.now();
    return news === undefined || isOver || booking.account !== account.id
      ? []
      : [noticeView(app, booking, news, timeZone)];
  });
};

/** Read once is enough: the notice goes everywhere. Anything else about a booking is not a page's to dismiss. */
export const takeNoticeAway = async (app: App, id: string): Promise<void> => {
  const entry = await app.journal.find(id);
  if (entry === undefined || newsOf(entry.booking) === undefined) return;
  await dismissBooking(app, id);
};
