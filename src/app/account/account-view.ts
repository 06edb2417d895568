import { targetCalendar, type Account } from '../../domain/booking/account.ts';
import type { AccountView } from '../../messages/map.ts';

/** An account as the options page shows it. */
export const accountView = (account: Account): AccountView => ({
  id: account.id,
  provider: account.provider,
  address: account.address,
  state: account.state,
  calendars: account.calendars.map(({ id, name, canWrite, blocks }) => ({ id, name, canWrite, blocks })),
  target: targetCalendar(account)?.id ?? account.target,
});
