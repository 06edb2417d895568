import type { AccountId } from '../../domain/booking/types.ts';
import { ProviderError, type AccessToken } from '../../providers/calendar-provider.ts';
import type { Grant, SignInFailure } from '../../providers/sign-in.ts';
import type { App, Service } from '../ports.ts';
import { keepSignIn, keptGrant } from './stay-connected.ts';

/** A token has to outlast the request it is fetched for, and a retry of it. */
const leastLifeMs = 2 * 60_000;

type Ports = Pick<
  App,
  | 'accounts'
  | 'preferences'
  | 'builtInClientIds'
  | 'redirectAddress'
  | 'session'
  | 'keptSignIns'
  | 'signIn'
  | 'revision'
  | 'now'
  | 'withLock'
  | 'log'
>;

/** The user's own client id if there is one, else the build's; empty when there is neither. */
export const clientIdOf = async (
  app: Pick<App, 'preferences' | 'builtInClientIds'>,
  service: Service,
): Promise<string> => {
  const { clientIds } = await app.preferences.read();
  return clientIds[service].trim() || app.builtInClientIds[service];
};

/** Remembers that only the user can help; surfaces then offer to connect again. */
export const markSignedOut = async (app: Pick<App, 'accounts' | 'revision'>, id: AccountId): Promise<void> => {
  const before = await app.accounts.find(id);
  if (before === undefined || before.state === 'signed-out') return;
  await app.accounts.change(id, (account) => account && { ...account, state: 'signed-out' });
  await app.revision.raise();
};

/** Nothing was sent, and whether it ever can be is not known yet: that is what `offline` means to a caller. */
const isPassing = ({ kind }: SignInFailure): boolean =>
  kind === 'failed' || kind === 'timed-out' || kind === 'unreachable' || kind === 'odd-answer';

const renew = async (app: Ports, id: AccountId, grant: Grant | undefined): Promise<string> => {
  const account = await app.accounts.find(id);
  if (account === undefined || account.state === 'signed-out' || account.provider === 'memory') {
    throw new ProviderError({ kind: 'signed-out' });
  }
  const service = account.provider;
  const renewed = await app.signIn[service].renew({
    clientId: await clientIdOf(app, service),
    redirect: app.redirectAddress(service),
    loginHint: account.loginHint,
    ...(account.scopes && { scopes: account.scopes }),
    ...(grant && { grant }),
  });
  if (renewed.ok) {
    await app.session.grant(id).write(renewed.value);
    await keepSignIn(app, account, renewed.value);
    return renewed.value.token;
  }
  app.log('token.renewal-failed', { isPassing: isPassing(renewed.failure) });
  if (isPassing(renewed.failure)) throw new ProviderError({ kind: 'offline' });
  await app.keptSignIns.remove(id);
  await markSignedOut(app, id);
  throw new ProviderError({ kind: 'signed-out' });
};

/**
 * Gives an account's token, renewed without a window when it runs out. One renewal at a time per account: others wait
 * for it and take what it brought.
 */
export const tokenOf =
  (app: Ports, id: AccountId): AccessToken =>
  async () => {
    const item = app.session.grant(id);
    const isGood = (grant: Grant | undefined): grant is Grant =>
      grant !== undefined && grant.expiresAt - app.now() > leastLifeMs;
    const held = await item.read();
    if (isGood(held)) return held.token;
    return await app.withLock(`token:${id}`, async () => {
      const latest = await item.read();
      return isGood(latest) ? latest.token : await renew(app, id, latest ?? (await keptGrant(app, id)));
    });
  };

/** A token that the service no longer takes is not handed out again; a refresh token beside it stays. */
export const forgetToken = async (app: Pick<App, 'session'>, id: AccountId, refused: string): Promise<void> => {
  await app.session.grant(id).change((grant) => (grant?.token === refused ? { ...grant, expiresAt: 0 } : grant));
};
