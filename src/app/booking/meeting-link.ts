import { targetCalendar, type Account } from '../../domain/booking/account.ts';
import type { Guest } from '../../domain/booking/types.ts';
import { isByVideo } from '../../domain/involvement/index.ts';
import type { Activity, ActivityTexts, Person } from '../../domain/involvement/types.ts';

/**
 * Whether a booking gets a link to meet by: somebody is invited, it takes place by video, and the calendar it goes into makes links.
 * Nothing is promised of a form that the user fills in and saves.
 */
export const getsLink = (
  account: Account | undefined,
  activity: Activity,
  texts: ActivityTexts,
  people: readonly Person[],
  guests: readonly Guest[],
): boolean =>
  account !== undefined &&
  guests.length > 0 &&
  targetCalendar(account)?.makesLinks === true &&
  isByVideo(activity, texts, people);
