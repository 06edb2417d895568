import type { Activity, ActivityTexts, DraftWords, Person } from './types.ts';

/** How something is done: where the activity says, or at a distance because somebody works elsewhere. */
export type Form = 'together' | 'video' | 'phone';

/** The remote twin where one of the people is known to work from afar; otherwise as the activity is. */
export const formOf = ({ remoteTwin, place }: Activity, people: readonly Pick<Person, 'works'>[]): Form =>
  place !== 'remote' && 'by' in remoteTwin && people.some(({ works }) => works === 'remote')
    ? remoteTwin.by
    : 'together';

/**
 * Whether people meet by video: in the remote twin, or because it is at a distance by nature and no other place is named. Only then a
 * link to meet by helps; a walk on the phone needs none.
 */
export const isByVideo = (
  activity: Activity,
  { place }: ActivityTexts,
  people: readonly Pick<Person, 'works'>[],
): boolean =>
  'by' in activity.remoteTwin &&
  activity.remoteTwin.by === 'video' &&
  (formOf(activity, people) === 'video' || (activity.place === 'remote' && place === ''));

/** Where, in words. */
export const placeTextOf = (texts: ActivityTexts, form: Form, words: DraftWords): string =>
  form === 'together' ? texts.place : form === 'video' ? words.byVideo : words.byPhone;
