import { withUse } from '../../domain/booking/account.ts';
import { MessageError } from '../../messages/errors.ts';
import type { AccountView, Request } from '../../messages/map.ts';
import type { KeptApp } from '../ports.ts';
import { accountView } from './account-view.ts';

/** Keeps what each calendar is for and which one is written to. */
export const chooseCalendar = async (app: KeptApp, choice: Request<'options.setCalendar'>): Promise<AccountView> => {
  const { use, isTarget } = choice;
  const changed = await app.accounts.change(choice.account, (account) => {
    if (account === undefined) return undefined;
    const chosen = account.calendars.find(({ id }) => id === choice.calendar);
    if (chosen === undefined) return account;
    return {
      ...account,
      target: isTarget === true && chosen.canWrite ? chosen.id : account.target,
      calendars: account.calendars.map((calendar) =>
        calendar.id === chosen.id && use !== undefined ? withUse(calendar, use) : calendar,
      ),
    };
  });
  if (changed === undefined) throw new MessageError('failed', app.texts.say('account.unknown'));
  await app.session.week.remove();
  await app.revision.raise();
  return accountView(changed);
};
