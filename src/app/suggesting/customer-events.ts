import type { CustomerEvent, Person } from '../../domain/involvement/types.ts';
import type { AccountBusy } from '../../providers/calendar-provider.ts';
import type { App } from '../ports.ts';

const staleMs = 60 * 60_000;

const addressOf = ({ circle, address = '' }: Person): string =>
  circle === 'customer' ? address.trim().toLowerCase() : '';

/** Whom the user's own events are asked about; nobody's address leaves the service while there are none. */
export const customerAddresses = async (app: Pick<App, 'people'>): Promise<readonly string[]> => [
  ...new Set((await app.people.all()).map(addressOf).filter((address) => address !== '')),
];

/** An event that takes place, at a time of day. */
const counts = ({ facts: { status, response, isAllDay } }: AccountBusy): boolean =>
  status !== 'cancelled' && response !== 'declined' && !isAllDay;

/**
 * When the user meets a customer, as far as the connected accounts were read within the last hour: nothing is asked for it. Those whom
 * the user meets are among their people; nothing else of the events is known.
 */
export const readCustomerEvents = async (
  app: Pick<App, 'accounts' | 'session' | 'now'>,
  people: readonly Person[],
): Promise<readonly CustomerEvent[]> => {
  const byAddress = new Map(people.map((person) => [addressOf(person), person.id]));
  byAddress.delete('');
  if (byAddress.size === 0) return [];
  const accounts = await app.accounts.all();
  const readings = (await Promise.all(accounts.map(({ id }) => app.session.busy(id).read()))).flat();
  return readings
    .filter(({ at }) => app.now() - at < staleMs)
    .flatMap(({ busy }) => busy.filter(counts))
    .flatMap(({ start, with: present = [] }) =>
      present.flatMap((address) => {
        const customer = byAddress.get(address);
        return customer === undefined ? [] : [{ start, customer }];
      }),
    );
};
