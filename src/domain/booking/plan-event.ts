import type { Interval } from '../availability/types.ts';
import type { EventDraft, Person } from '../involvement/types.ts';
import type { Guest, PlannedEvent } from './types.ts';

/** The people who can be invited: those with an address, each address once. */
export const guestsOf = (people: readonly Person[]): Guest[] => {
  const seen = new Set<string>();
  return people.flatMap(({ name, address }) => {
    const normal = address?.trim().toLowerCase() ?? '';
    if (address === undefined || normal === '' || seen.has(normal)) {
      return [];
    }
    seen.add(normal);
    return [{ name, address: address.trim() }];
  });
};

/**
 * The event as it will be written.
 * @param plan.key a uuid made when the user accepted; every attempt carries the same.
 * @param plan.timeZone IANA; the target calendar's, for Outlook the mailbox's or else the browser's.
 * @throws RangeError naming `slot`, `key` or `timeZone` when they could not be written.
 */
export const planEvent = (plan: {
  readonly key: string;
  readonly draft: EventDraft;
  readonly slot: Interval;
  readonly timeZone: string;
  readonly people: readonly Person[];
  readonly isPrivate?: boolean;
  readonly wantsLink?: boolean;
}): PlannedEvent => {
  const { key, draft, slot, timeZone, people, isPrivate = false, wantsLink = false } = plan;
  if (!(slot.end > slot.start && Number.isFinite(slot.start) && Number.isFinite(slot.end))) {
    throw new RangeError(`slot: expected start < end in epoch milliseconds, found ${slot.start} to ${slot.end}`);
  }
  if (key === '') {
    throw new RangeError('key: expected a uuid, found nothing');
  }
  if (timeZone === '') {
    throw new RangeError('timeZone: expected an IANA time zone, found nothing');
  }
  return {
    key,
    title: draft.title,
    description: draft.description,
    location: draft.location,
    start: slot.start,
    end: slot.end,
    timeZone,
    guests: guestsOf(people),
    ...(isPrivate && { isPrivate }),
    ...(wantsLink && { wantsLink }),
  };
};
