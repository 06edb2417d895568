import { instantOf, wallOf } from '../../domain/availability/index.ts';
import type { Snooze } from '../../domain/involvement/types.ts';
import { MessageError } from '../../messages/errors.ts';
import type { PauseChoice } from '../../messages/map.ts';
import { dayText, timeText } from '../describe/times.ts';
import type { App } from '../ports.ts';
import type { Texts } from '../texts.ts';

const hourMs = 3_600_000;

const isPause = ({ what }: Snooze): boolean => what.kind === 'everything';

const holds = (snooze: Snooze, now: number): boolean =>
  isPause(snooze) && (snooze.until === null || snooze.until > now);

/** The pause that holds longest; undefined while nothing is paused. */
export const pauseAt = <Row extends Snooze>(snoozes: readonly Row[], now: number): Row | undefined =>
  snoozes
    .filter((snooze) => holds(snooze, now))
    .toSorted((one, other) => (other.until ?? Infinity) - (one.until ?? Infinity))[0];

/** While everything is paused nothing is suggested, for the time after it either: a pause is silence, not an empty stretch. */
export const silencedWhilePaused = (snoozes: readonly Snooze[], now: number): readonly Snooze[] =>
  pauseAt(snoozes, now) === undefined ? snoozes : [...snoozes, { what: { kind: 'everything' }, until: null }];

/** "Paused until 3:00 PM." or "Paused until the end of Friday, November 27."; empty while nothing is paused. */
export const pauseText = (snoozes: readonly Snooze[], now: number, timeZone: string, texts: Texts): string => {
  const pause = pauseAt(snoozes, now);
  if (pause === undefined) return '';
  const { until } = pause;
  if (until === null) return texts.say('pause.untilLifted');
  if (wallOf(until, timeZone).minute !== 0) {
    return texts.say('pause.until', { time: timeText(until, timeZone, texts) });
  }
  // What ends at midnight ends with the day before.
  const isToday = wallOf(until - 1, timeZone).date === wallOf(now, timeZone).date;
  return isToday
    ? texts.say('pause.today')
    : texts.say('pause.untilEndOf', { day: dayText(until - 1, timeZone, texts) });
};

/** @throws MessageError for a date that is not ahead. */
const endOf = (choice: PauseChoice, now: number, timeZone: string, texts: Texts): number => {
  if (choice === 'hour') return now + hourMs;
  const today = Temporal.PlainDate.from(wallOf(now, timeZone).date);
  if (choice === 'day' || choice === 'week') {
    return instantOf(today.add({ days: choice === 'day' ? 1 : 7 }).toString(), 0, timeZone);
  }
  if (Temporal.PlainDate.compare(choice.date, today) <= 0) throw new MessageError('failed', texts.say('pause.past'));
  return instantOf(choice.date, 0, timeZone);
};

const liftPauses = async (app: App, isLifted: (snooze: Snooze) => boolean): Promise<number> => {
  const lifted = (await app.snoozes.all()).filter((row) => isPause(row) && isLifted(row));
  for (const { id } of lifted) await app.snoozes.remove(id);
  return lifted.length;
};

/** Suggests nothing until then, anywhere; the newest choice counts, a shorter one too. What is booked goes on. */
export const pauseSuggestions = async (app: App, choice: PauseChoice): Promise<void> => {
  const until = endOf(choice, app.now(), app.browserZone(), app.texts);
  await liftPauses(app, () => true);
  await app.snoozes.put({ id: app.makeId(), what: { kind: 'everything' }, until });
  await app.wakeAt(until);
  await app.revision.raise();
};

/** Ends every pause now. */
export const resumeSuggestions = async (app: App): Promise<void> => {
  await liftPauses(app, () => true);
  await app.revision.raise();
};

/** Pages that fell silent speak again once a pause is over. */
export const endPauses = async (app: App): Promise<void> => {
  const now = app.now();
  if ((await liftPauses(app, (pause) => !holds(pause, now))) > 0) await app.revision.raise();
};

/** When the pause is over, epoch milliseconds; undefined when nothing is paused, or only the user ends it. */
export const pauseEnd = async (app: Pick<App, 'snoozes' | 'now'>): Promise<number | undefined> =>
  pauseAt(await app.snoozes.all(), app.now())?.until ?? undefined;
