import type { Attendee } from '../calendar-provider.ts';

/** Somebody an event names, before it is known whether they count. */
export interface SomeoneInvited {
  readonly address: string;
  readonly name: string;
  /** False for the user, for rooms and for calendars. */
  readonly isPerson: boolean;
}

/**
 * Everybody once, by address, of the events with no more than `most` others; a name that is told anywhere is kept. In the order of
 * their addresses: who is met how often is nobody's business here.
 */
export const attendeesIn = (events: readonly (readonly SomeoneInvited[])[], most: number): readonly Attendee[] => {
  const found = new Map<string, string>();
  for (const event of events) {
    const people = new Map<string, string>();
    for (const { address, name, isPerson } of event) {
      const known = address.trim().toLowerCase();
      if (isPerson && known !== '') people.set(known, people.get(known) || name.trim());
    }
    if (people.size > most) continue;
    for (const [address, name] of people) found.set(address, found.get(address) || name);
  }
  return [...found]
    .map(([address, name]) => ({ address, name }))
    .toSorted((one, other) => (one.address < other.address ? -1 : 1));
};

/** With more people than these nobody is met in particular. */
export const mostTogether = 25;

/** Which of those who are asked about take part; nothing where none of them does, or a crowd. @param about lower case. */
export const withThose = (
  about: readonly string[],
  present: readonly (string | null | undefined)[],
): { readonly with?: readonly string[] } => {
  const found =
    present.length > mostTogether
      ? []
      : about.filter((address) => present.some((one) => one?.toLowerCase() === address));
  return found.length === 0 ? {} : { with: found };
};
