import { targetCalendar, useOf, type Account } from '../../domain/booking/account.ts';
import { abilitiesOf } from '../../providers/sign-in.ts';
import type { AccountView } from '../../messages/map.ts';

/** An account as the options page shows it. */
export const accountView = (account: Account): AccountView => ({
  id: account.id,
  provider: account.provider,
  address: account.address,
  state: account.state,
  calendars: account.calendars.map((calendar) => {
    const { id, name, canWrite, isShared = false } = calendar;
    return { id, name, canWrite, isShared, use: useOf(calendar) };
  }),
  staysConnected: account.staysConnected === true,
  seesOthers: abilitiesOf(account.scopes).seesOthers,
  target: targetCalendar(account)?.id ?? account.target,
});
