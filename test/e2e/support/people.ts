import type { WorldProvider } from '../../world/model.ts';
import type { World } from '../../world/world.ts';

/** Adds a colleague at the same service whose time may be seen, busy on the given dates from midnight to midnight. */
export function addColleague(
  { store, timeZone }: World,
  provider: WorldProvider,
  address: string,
  busy: readonly Temporal.PlainDate[],
): void {
  store.accounts.set(address, { provider, address, name: address, timeZone, isPersonal: false });
  store.calendars.set(address, {
    id: address,
    account: address,
    timeZone,
    name: address,
    isPrimary: true,
    access: 'owner',
    color: '#7986cb',
    isShown: true,
  });
  for (const date of busy) {
    const from = date.toZonedDateTime(timeZone);
    store.insert({
      calendar: address,
      title: 'Offsite that is not for us',
      when: {
        kind: 'timed',
        start: from.epochMilliseconds,
        end: from.add({ days: 1 }).epochMilliseconds,
        timeZone,
      },
    });
  }
}
