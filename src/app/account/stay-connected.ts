import type { Account } from '../../domain/booking/account.ts';
import type { AccountId } from '../../domain/booking/types.ts';
import { MessageError } from '../../messages/errors.ts';
import type { AccountView, Request } from '../../messages/map.ts';
import type { Grant } from '../../providers/sign-in.ts';
import type { App } from '../ports.ts';
import { accountView } from './account-view.ts';

/** Keeps the refresh token beyond the end of the browser, for who asked for that. Its life does not get longer by it. */
export const keepSignIn = async (
  app: Pick<App, 'keptSignIns'>,
  { id, staysConnected }: Account,
  { refresh }: Grant,
): Promise<void> => {
  if (staysConnected === true && refresh !== undefined) await app.keptSignIns.put({ id, ...refresh });
};

/** What is left of an earlier sign-in when the browser has forgotten it: good for a renewal, not for a request. */
export const keptGrant = async (app: Pick<App, 'keptSignIns'>, id: AccountId): Promise<Grant | undefined> => {
  const kept = await app.keptSignIns.find(id);
  return kept && { token: '', expiresAt: 0, scopes: [], refresh: { token: kept.token, expiresAt: kept.expiresAt } };
};

/** Turned off, what was kept goes at once. */
export const stayConnected = async (
  app: App,
  { account: id, isOn }: Request<'options.stayConnected'>,
): Promise<AccountView> => {
  const changed = await app.accounts.change(
    id,
    (account) => account && { ...account, staysConnected: isOn && app.canStayConnected },
  );
  if (changed === undefined) throw new MessageError('failed', app.texts.say('account.unknown'));
  const grant = await app.session.grant(id).read();
  if (changed.staysConnected !== true) await app.keptSignIns.remove(id);
  else if (grant !== undefined) await keepSignIn(app, changed, grant);
  return accountView(changed);
};
