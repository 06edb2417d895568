import type { Account } from '../../domain/booking/account.ts';
import type { ConnectOutcome, Request } from '../../messages/map.ts';
import { ProviderError } from '../../providers/calendar-provider.ts';
import { abilitiesOf, type Connected, type SignInFailure } from '../../providers/sign-in.ts';
import type { App, Service } from '../ports.ts';
import { forgetAllReadings } from '../suggesting/busy.ts';
import { accountView } from './account-view.ts';
import { withCalendars } from './calendars.ts';
import { serviceName } from './service.ts';
import { keepSignIn } from './stay-connected.ts';
import { clientIdOf } from './token.ts';

const refusal = (failure: SignInFailure, service: Service, { texts }: App): ConnectOutcome => {
  const names = { service: serviceName(service, texts) };
  switch (failure.kind) {
    case 'no-client-id':
      return { ok: false, reason: 'no-client-id', message: texts.say('connect.noClientId', names) };
    case 'cancelled':
      return { ok: false, reason: 'cancelled', message: texts.say('connect.cancelled', names) };
    case 'refused':
    case 'interaction-required':
      return { ok: false, reason: 'refused', message: texts.say('connect.refused', names) };
    case 'admin-consent': {
      const message = texts.say('connect.adminConsent', names);
      return { ok: false, reason: 'admin-consent', message, ...(failure.address && { address: failure.address }) };
    }
    case 'timed-out':
      return { ok: false, reason: 'failed', message: texts.say('connect.timedOut', names) };
    case 'unreachable':
      return { ok: false, reason: 'failed', message: texts.say('connect.offline', names) };
    case 'odd-answer':
      return { ok: false, reason: 'failed', message: texts.say('connect.oddAnswer', names) };
    case 'no-calendar':
      return { ok: false, reason: 'failed', message: texts.say('connect.noCalendar', names) };
    default:
      return {
        ok: false,
        reason: 'failed',
        message: texts.say('connect.failedWith', { ...names, detail: failure.detail }),
      };
  }
};

const unreadable = (error: unknown, service: Service, { texts }: App): ConnectOutcome => {
  if (!(error instanceof ProviderError)) throw error;
  const names = { service: serviceName(service, texts) };
  const { failure } = error;
  if (failure.kind === 'offline') {
    return { ok: false, reason: 'failed', message: texts.say('connect.offline', names) };
  }
  if (failure.kind === 'consent-needed' || failure.kind === 'forbidden') {
    return { ok: false, reason: 'refused', message: texts.say('connect.refused', names) };
  }
  return { ok: false, reason: 'failed', message: texts.say('connect.failed', names) };
};

const keep = async (app: App, service: Service, { grant, address, loginHint }: Connected): Promise<Account> => {
  const id = `${service}:${address.toLowerCase()}`;
  const before = await app.accounts.find(id);
  await app.session.grant(id).write(grant);
  const bare: Account = {
    id,
    provider: service,
    address,
    loginHint,
    state: 'connected',
    calendars: [],
    target: before?.target ?? '',
    scopes: grant.scopes,
    ...(before?.staysConnected !== undefined && { staysConnected: before.staysConnected }),
  };
  const connected = await withCalendars(app, bare, before);
  await app.accounts.put(connected);
  await keepSignIn(app, connected, grant);
  return connected;
};

/**
 * Opens the service's consent window, learns the account's calendars and keeps both. Bookings that waited for it are
 * to be sent now: the caller runs the outbox.
 */
export const connectAccount = async (
  app: App,
  { provider: service, account: id, writesShared }: Request<'options.connect'>,
): Promise<ConnectOutcome> => {
  const known = id === undefined ? undefined : await app.accounts.find(id);
  const answer = await app.signIn[service].connect({
    clientId: await clientIdOf(app, service),
    redirect: app.redirectAddress(service),
    ...(known && { loginHint: known.loginHint }),
    // What was granted once is asked for again, or it would be lost.
    writesShared: writesShared === true || (known !== undefined && abilitiesOf(known.scopes).writesShared),
  });
  if (!answer.ok) return refusal(answer.failure, service, app);
  try {
    const account = await keep(app, service, answer.value);
    await forgetAllReadings(app, account.id);
    await app.revision.raise();
    return { ok: true, account: accountView(account) };
  } catch (error) {
    return unreadable(error, service, app);
  }
};
