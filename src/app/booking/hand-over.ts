import { wallOf } from '../../domain/availability/index.ts';
import type { Interval } from '../../domain/availability/types.ts';
import type { Guest } from '../../domain/booking/types.ts';
import type { AcceptOutcome, HostPage } from '../../messages/map.ts';
import { hostPageOf } from '../../platform/host-pages.ts';
import { serviceName, serviceOf } from '../account/service.ts';
import type { App } from '../ports.ts';

/** Where a form is opened when no tab shows which account or tenant it should be. */
export const homes: Readonly<Record<HostPage, string>> = {
  'google-calendar': 'https://calendar.google.com/calendar/u/0/r/week',
  outlook: 'https://outlook.office.com/calendar/view/week',
};

/** "2026-11-24T14:00": what the wall clock of the zone shows, without naming the zone. */
export const localTime = (instant: number, timeZone: string): string => {
  const { date, minute } = wallOf(instant, timeZone);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
};

export interface Handed {
  readonly page: HostPage;
  /** The calendar page it was asked from; undefined when it was asked from one of our own pages. */
  readonly address: string | undefined;
  readonly words: { readonly title: string; readonly description: string; readonly location: string };
  readonly slot: Interval;
  /** The zone of the page, or of the calendar. */
  readonly timeZone: string;
  readonly guests: readonly Guest[];
}

const addressOf = async ({ tabs }: App, { page, address }: Handed): Promise<string> => {
  if (address !== undefined) return address;
  const active = await tabs.active();
  return active?.address !== undefined && hostPageOf(active.address) === page ? active.address : homes[page];
};

/** Opens the host's own form, filled in, beside the page it was asked from. Nothing is booked by it. */
export const openEditor = async (
  app: App,
  handed: Handed,
): Promise<AcceptOutcome & { readonly kind: 'handed-over' }> => {
  const { page, words, slot, timeZone, guests } = handed;
  const draft = {
    ...words,
    start: localTime(slot.start, timeZone),
    end: localTime(slot.end, timeZone),
    guests: guests.map(({ address }) => address),
  };
  await app.tabs.open(app.editorAddress[page](draft, await addressOf(app, handed)));
  const service = serviceName(serviceOf(page), app.texts);
  return { kind: 'handed-over', message: app.texts.say('accept.handedOver', { service }) };
};
