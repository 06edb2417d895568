import { withUse, type CalendarUse } from '../../domain/booking/account.ts';
import type { AccountId } from '../../domain/booking/types.ts';
import type { AccountView } from '../../messages/map.ts';
import { MessageError } from '../../messages/errors.ts';
import { cutOff } from '../booking/transitions.ts';
import type { App } from '../ports.ts';
import { forgetAllReadings } from '../suggesting/busy.ts';
import { accountView } from './account-view.ts';

/** Takes the permission back, forgets tokens and readings, and says of what waited that it will not be sent. */
export const disconnectAccount = async (app: App, id: AccountId): Promise<void> => {
  const account = await app.accounts.find(id);
  if (account === undefined) return;
  const grant = await app.session.grant(id).read();
  // Whatever is being sent finishes first, so that its answer is not lost.
  await app.withLock(`account:${id}`, async () => {
    await app.accounts.remove(id);
    const rows = await app.journal.outbox();
    for (const row of rows.filter((row) => row.account === id)) await app.journal.change(row.id, cutOff);
    await app.session.grant(id).remove();
    await app.keptSignIns.remove(id);
  });
  await forgetAllReadings(app, id);
  await app.revision.raise();
  if (grant !== undefined && account.provider !== 'memory') await app.signIn[account.provider].revoke(grant);
};

export interface CalendarChoice {
  readonly account: AccountId;
  readonly calendar: string;
  readonly use?: CalendarUse;
  readonly isTarget?: true;
}

/** Keeps what each calendar is for and which one is written to. */
export const chooseCalendar = async (app: App, choice: CalendarChoice): Promise<AccountView> => {
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
