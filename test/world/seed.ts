import { createHash } from 'node:crypto';

import type { WorldCalendar, WorldEvent, WorldPerson, WorldProvider } from './model.ts';
import type { WorldParts } from './parts.ts';
import { plansOf } from './seed-week.ts';
import type { Plan } from './seed-week.ts';
import type { WorldStore } from './store.ts';
import { dateOf, instantOf } from './wall-time.ts';

/** The calendars of the world by their part in a leader's life. */
export const googleCalendars = {
  own: 'pat.example@gmail.com',
  family: 'family0123456789abcdef@group.calendar.google.com',
  marketing: 'marketing0123456789abcdef@group.calendar.google.com',
} as const;

/** Opaque and with a sign that must be escaped in an address, as the real ones. */
export const microsoftCalendars = {
  own: 'AAMkAGI1AAAoZCfHAAA=',
  family: 'AAMkAGI1AAAoZCfIAAA=',
  marketing: 'AAMkAGI1AAAoZCfJAAA=',
} as const;

/** Both accounts of Pat Example, with three calendars each and nothing in them: own, Family (ticked), Marketing (not ticked). */
export const seedAccounts = (parts: WorldParts, timeZone: string): void => {
  const accounts = [
    { provider: 'google', address: parts.googleAccount, calendars: googleCalendars, ownName: parts.googleAccount },
    { provider: 'microsoft', address: parts.microsoftAccount, calendars: microsoftCalendars, ownName: 'Calendar' },
  ] as const;
  for (const { provider, address, calendars, ownName } of accounts) {
    parts.store.accounts.set(address, { provider, address, name: 'Pat Example', timeZone, isPersonal: false });
    const add = (id: string, calendar: Pick<WorldCalendar, 'name' | 'isPrimary' | 'access' | 'color' | 'isShown'>) =>
      parts.store.calendars.set(id, { id, account: address, timeZone, ...calendar });
    add(calendars.own, { name: ownName, isPrimary: true, access: 'owner', color: '#039be5', isShown: true });
    add(calendars.family, { name: 'Family', isPrimary: false, access: 'owner', color: '#0b8043', isShown: true });
    add(calendars.marketing, {
      name: 'Marketing',
      isPrimary: false,
      access: 'reader',
      color: '#f4511e',
      isShown: false,
    });
  }
};

/** The week of `now` and the one after it, Monday to Friday, in both calendars. */
export const seedLeaderWeek = (parts: WorldParts, now: number): void => {
  seedPlans(parts, now, (provider) => [...plansOf(provider, 0), ...plansOf(provider, 1)]);
};

/** Writes plans into both accounts; their days count from the Monday of the week of `now`. */
export const seedPlans = (
  parts: WorldParts,
  now: number,
  plansFor: (provider: WorldProvider) => readonly Plan[],
): void => {
  for (const account of [parts.googleAccount, parts.microsoftAccount]) {
    const { provider, timeZone } = parts.store.accounts.get(account)!;
    const today = Temporal.PlainDate.from(dateOf(now, timeZone));
    const monday = today.subtract({ days: today.dayOfWeek - 1 });
    for (const plan of plansFor(provider)) write(parts.store, provider, account, monday, timeZone, plan);
  }
};

const write = (
  store: WorldStore,
  provider: WorldProvider,
  account: string,
  monday: Temporal.PlainDate,
  timeZone: string,
  plan: Plan,
): void => {
  const me: WorldPerson = { name: store.accounts.get(account)!.name, address: account };
  const date = (day: number): string => monday.add({ days: day }).toString();
  const when: WorldEvent['when'] =
    plan.from === undefined
      ? { kind: 'allDay', from: date(plan.day), until: date(plan.untilDay ?? plan.day + 1) }
      : {
          kind: 'timed',
          start: instantOf(date(plan.day), plan.from, timeZone),
          end: instantOf(date(plan.untilDay ?? plan.day), plan.to, timeZone),
          timeZone,
        };
  const key = `${provider} ${plan.calendar ?? 'own'} ${plan.title}`;
  const stamp = when.kind === 'timed' ? new Date(when.start).toISOString().replace(/[-:]|\.000/g, '') : when.from;
  const series = plan.isRecurring ? idOf(key) : undefined;
  store.insert({
    id: series ? `${series}_${stamp}` : plan.kind === 'task' ? `tasks_${idOf(key + stamp)}` : idOf(key + stamp),
    calendar: (provider === 'google' ? googleCalendars : microsoftCalendars)[plan.calendar ?? 'own'],
    title: plan.title,
    when,
    description: plan.description ?? '',
    location: plan.location ?? '',
    status: plan.status ?? 'confirmed',
    response: plan.response ?? (plan.guests ? 'organizer' : 'none'),
    showAs: plan.showAs ?? 'busy',
    kind: plan.kind ?? 'event',
    organizer: plan.organizer ?? me,
    guests: (plan.guests ?? []).map((guest) => ({ ...guest, response: 'accepted' as const })),
    isPrivate: plan.isPrivate ?? false,
    ...(series ? { series } : {}),
    ...(plan.color && provider === 'google' ? { color: plan.color } : {}),
  });
};

/** Google's alphabet (a-v, 0-9) and length; the same at every start. */
const idOf = (key: string): string =>
  BigInt(`0x1${createHash('sha1').update(key).digest('hex').slice(0, 31)}`).toString(32);
