import '../setup/temporal.ts';
import { pick, type Chance } from '../simulate/chance.ts';
import type { NewEvent } from './store.ts';

const titles = [
  'Sync',
  '',
  '9:00 to 10:00',
  'Planning, Q4, 14:00 to 15:00',
  'Room 10:15, Declined',
  'Free, all day event',
  'By Ana, Busy',
  '定例、会議',
  '24/7',
] as const;
const responses = ['none', 'accepted', 'declined', 'tentative', 'unanswered'] as const;
const shows = ['busy', 'busy', 'free', 'tentative', 'outOfOffice', 'workingElsewhere'] as const;

/** One event that may begin in the week of `monday` or reach into it: most are meetings, some nights, days and trifles. */
export const randomEvent = (
  chance: Chance,
  monday: Temporal.PlainDate,
  calendar: string,
  timeZone: string,
): NewEvent => {
  const below = (limit: number): number => Math.floor(chance() * limit);
  const day = monday.add({ days: below(7) });
  const common = {
    calendar,
    title: pick(titles, chance),
    response: pick(responses, chance),
    showAs: pick(shows, chance),
  };
  if (chance() < 0.06) {
    const until = day.add({ days: 1 + below(3) });
    return { ...common, when: { kind: 'allDay', from: day.toString(), until: until.toString() } };
  }
  const step = chance() < 0.1 ? 1 : 5;
  const start = (chance() < 0.9 ? 360 + below(900) : below(1440)) - (step === 5 ? below(1) : 0);
  const from = Math.floor(start / step) * step;
  const minutes =
    chance() < 0.04 ? 600 + 5 * below(200) : pick([5, 15, 30, 30, 45, 60, 60, 90, 180], chance) + below(2) * (5 - step);
  const begins = day.toPlainDateTime().add({ minutes: from }).toZonedDateTime(timeZone).epochMilliseconds;
  return { ...common, when: { kind: 'timed', start: begins, end: begins + minutes * 60_000, timeZone } };
};
