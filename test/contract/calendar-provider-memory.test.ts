import type { EventFacts } from '../../src/domain/availability/types.ts';
import type { CalendarInfo, ProviderFailure } from '../../src/providers/calendar-provider.ts';
import { createMemoryProvider } from '../../src/providers/memory/index.ts';
import { startOfDate } from '../../src/providers/any-provider/wall-time.ts';
import type { Bench, Trouble } from './bench.ts';
import { describeCalendarProvider } from './calendar-provider.ts';

const timeZone = 'Europe/Berlin';
const now = Date.UTC(2026, 10, 24, 9);

const failures: Readonly<Record<Trouble, ProviderFailure>> = {
  drop: { kind: 'offline' },
  'drop-after': { kind: 'offline' },
  'fail-after': { kind: 'unexpected', detail: 'HTTP 503' },
  throttle: { kind: 'rate-limited', retryAt: now + 40_000 },
  'sign-out': { kind: 'signed-out' },
};

const facts: EventFacts = { status: 'confirmed', response: 'none', showAs: 'busy', kind: 'event', isAllDay: false };

const open = (): Promise<Bench> => {
  const own: CalendarInfo = { id: 'own', name: 'Own', timeZone, isPrimary: true, canWrite: true };
  const calendars: CalendarInfo[] = [
    { ...own, makesLinks: true },
    { id: 'other', name: 'Other', timeZone, isPrimary: false, canWrite: false },
  ];
  const provider = createMemoryProvider(calendars);
  return Promise.resolve({
    provider,
    calendar: 'own',
    otherCalendar: 'other',
    now,
    standing: () =>
      provider.standing().map(({ title, start, end, guests, hasLink }) => ({
        title,
        start,
        end,
        guests: guests.map(({ address }) => address),
        ...(hasLink && { hasLink }),
      })),
    forbidLinks: () => void calendars.splice(0, 1, own),
    mails: () => provider.mails,
    makeByHand({ title = 'Meeting', when, response, calendar = 'own', guests = [] }) {
      const isAllDay = 'from' in when;
      const interval = isAllDay
        ? { start: startOfDate(when.from, timeZone), end: startOfDate(when.until, timeZone) }
        : when;
      provider.put({
        title,
        calendar,
        guests,
        ...interval,
        facts: { ...facts, ...(response && { response }), isAllDay },
      });
    },
    touch: (ref, change) => provider.touch(ref, change),
    decline: (ref, address) => provider.touch(ref, { declined: [address] }),
    removeByHand: (ref) => provider.touch(ref, { isRemoved: true }),
    addPerson: (address, busy) => provider.show({ address, busy }),
    trouble: (what, on) =>
      provider.breakNext({
        ...(on === 'read' || on === 'ask' ? {} : { on }),
        when: what.endsWith('-after') ? 'after' : 'before',
        effect: failures[what],
      }),
    calm: () => provider.mend(),
  });
};

describeCalendarProvider('Memory', open, () => Promise.resolve());
