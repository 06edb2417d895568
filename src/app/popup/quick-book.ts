import { instantOf } from '../../domain/availability/index.ts';
import type { Gap, Interval } from '../../domain/availability/types.ts';
import { suggest, withPeople } from '../../domain/involvement/index.ts';
import type { Activity, Suggestion } from '../../domain/involvement/types.ts';
import type { QuickBook, Request } from '../../messages/map.ts';
import { localTime } from '../booking/hand-over.ts';
import { accountFor } from '../account/service.ts';
import { durationText, nearDayText, timeText } from '../describe/times.ts';
import type { OwnPageApp } from '../ports.ts';
import { inputFor } from '../suggesting/input.ts';
import { refineGaps } from '../suggesting/refine-gaps.ts';
import { frameFor, suggestionView, type Frame } from '../suggesting/suggestion-view.ts';
import { readTheirTime } from '../suggesting/their-time.ts';
import { quickPeople } from './quick-people.ts';
import { sourceFor } from './source.ts';
import { knowTab } from './tab-view.ts';

const minuteMs = 60_000;
const halfHourMs = 30 * minuteMs;
const stepMinutes = 5;

const instantAt = (at: string, timeZone: string): number => {
  const [date = '', time = ''] = at.split('T');
  const [hours, minutes] = time.split(':').map(Number);
  return instantOf(date, (hours ?? 0) * 60 + (minutes ?? 0), timeZone);
};

/** Where something of this length may begin: at once when a gap begins, and at every half hour in it. */
const startsIn = (gaps: readonly Gap[], minutes: number, now: number): readonly number[] => {
  const length = minutes * minuteMs;
  return gaps.flatMap(({ start, end }) => {
    const marks = [start];
    for (let at = Math.floor(start / halfHourMs + 1) * halfHourMs; at < end; at += halfHourMs) marks.push(at);
    return marks.filter((mark) => mark > now && mark + length <= end);
  });
};

const isWithin = (slot: Interval, { start, end }: Interval): boolean => slot.start >= start && slot.end <= end;

/** The time itself, where it lies in no gap that is known. */
const gapOf = (slot: Interval, gaps: readonly Gap[]): Gap =>
  gaps.find((gap) => isWithin(slot, gap)) ?? { ...slot, kind: 'work', startsAt: 'window', endsAt: 'window' };

const withinLimits = (wanted: number, { minutes }: Activity): number =>
  Math.min(minutes.max, Math.max(minutes.min, Math.round(wanted / stepMinutes) * stepMinutes));

/** Lengths in steps of five, the activity's own limits included. */
const lengthsOf = ({ minutes: { min, max } }: Activity): readonly number[] =>
  Array.from({ length: Math.floor((max - min) / stepMinutes) + 1 }, (_, index) => min + index * stepMinutes);

const minutesOf = ({ start, end }: Interval): number => Math.round((end - start) / minuteMs);

/** What is already known of free time, and where a booking goes; a pause is no obstacle to what the user asks for. */
const readFrame = async (
  app: OwnPageApp,
  { tab, page, account: shown }: Request<'popup.quickBook'>,
): Promise<Frame> => {
  const accounts = await app.accounts.all();
  const facts = tab === undefined ? await app.tabs.active() : await app.tabs.find(tab);
  const source = await sourceFor(app, await knowTab(app, facts, false), accounts, app.now());
  const ahead = source?.gaps.filter(({ end }) => end > app.now()) ?? [];
  const gaps = await refineGaps(app, ahead);
  const target = accountFor(page, accounts, shown);
  const theirs = await readTheirTime(app, target, gaps);
  const input = await inputFor(app, { gaps, timeZone: source?.timeZone ?? app.browserZone() }, theirs);
  const snoozes = input.snoozes.filter(({ what }) => what.kind !== 'everything');
  return await frameFor(app, page, target, { ...input, snoozes }, theirs);
};

const activityOf = (wanted: string | undefined, idea: Suggestion | undefined, activities: readonly Activity[]) =>
  activities.find(({ id }) => id === wanted) ?? activities.find(({ id }) => id === idea?.activity) ?? activities[0];

/**
 * Booking without looking at a calendar: what, with whom and when, filled in from the next suggestion as far as nothing was
 * chosen, and what would come of it. Asks nobody: free times are those read last, and the calendar is looked at before
 * anything is written. Null when every activity is switched off.
 */
export const quickBook = async (app: OwnPageApp, request: Request<'popup.quickBook'>): Promise<QuickBook | null> => {
  const { texts } = app;
  const frame = await readFrame(app, request);
  const { input } = frame;
  const { timeZone, now } = input;
  const nameOf = ({ id }: Activity): string => frame.known.texts(id).name;
  const { compare } = new Intl.Collator(texts.language);
  const activities = input.catalogue.toSorted((one, other) => compare(nameOf(one), nameOf(other)));

  const asked = request.wall === undefined ? request.start : instantAt(request.wall, timeZone);
  const ideas = suggest(input);
  const idea = ideas.find(({ slot }) => asked === undefined || slot.start === asked);
  const activity = activityOf(request.activity, idea, activities);
  if (activity === undefined) return null;
  const own = idea?.activity === activity.id ? idea : undefined;

  const minutes = withinLimits(request.minutes ?? (own && minutesOf(own.slot)) ?? activity.minutes.usual, activity);
  const starts = startsIn(input.gaps, minutes, now);
  const start = asked ?? own?.slot.start ?? starts[0] ?? Math.ceil((now + 2 * halfHourMs) / halfHourMs) * halfHourMs;
  const slot = { start, end: start + minutes * minuteMs };
  const gap = gapOf(slot, input.gaps);
  const company = quickPeople({ ...input, gaps: [gap] }, activity, request.people ?? own?.people, texts);
  const suggestion = withPeople(input, { gap, slot, activity: activity.id, people: company.chosen });
  const view = suggestion && suggestionView(suggestion, frame);
  const isAhead = start > now;
  return {
    activities: activities.map((one) => ({ id: one.id, name: nameOf(one) })),
    people: company.choices,
    times: starts.map((at) => ({
      start: at,
      day: nearDayText(at, now, timeZone, texts),
      text: timeText(at, timeZone, texts),
    })),
    lengths: lengthsOf(activity).map((length) => ({ minutes: length, text: durationText(length, texts) })),
    chosen: { activity: activity.id, people: company.chosen, start, minutes },
    wall: localTime(start, timeZone),
    problem: isAhead ? '' : texts.say('quick.begun'),
    remark: isAhead && !input.gaps.includes(gap) ? texts.say('quick.notKnownFree') : '',
    ...(view && isAhead && { suggestion: view }),
  };
};
