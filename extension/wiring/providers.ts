import { forgetToken, tokenOf } from '../../src/app/account/token.ts';
import type { App, Service } from '../../src/app/ports.ts';
import { targetCalendar, type Account } from '../../src/domain/booking/account.ts';
import type { AccountId } from '../../src/domain/booking/types.ts';
import type { CalendarProvider } from '../../src/providers/calendar-provider.ts';
import { createGoogleProvider } from '../../src/providers/google/index.ts';
import { createGoogleSignIn } from '../../src/providers/google/sign-in.ts';
import { createMicrosoftProvider } from '../../src/providers/microsoft/index.ts';
import { createMicrosoftSignIn } from '../../src/providers/microsoft/sign-in.ts';
import { createTurns } from '../../src/providers/any-provider/in-turn.ts';
import { withPause } from '../../src/providers/any-provider/with-pause.ts';
import { abilitiesOf, type SignIn, type SignInPorts } from '../../src/providers/sign-in.ts';

/** `fetch` has to be called on the global object. */
const send: typeof fetch = (input, init) => fetch(input, init);

/** One queue per account for as long as the worker lives: all requests leave from it. */
const turns = new Map<AccountId, ReturnType<typeof createTurns>>();

const turnsOf = (account: AccountId): ReturnType<typeof createTurns> => {
  const known = turns.get(account) ?? createTurns();
  turns.set(account, known);
  return known;
};

/** An account's calendars, by the service that holds them; left alone while the service has asked for a pause. */
export const openProvider = (app: App, account: Account): CalendarProvider =>
  withPause(providerOf(app, account), app.session.pausedUntil(account.id), app.now);

const providerOf = (app: App, account: Account): CalendarProvider => {
  const ports = {
    token: tokenOf(app, account.id),
    onUnauthorized: (refused: string) => forgetToken(app, account.id, refused),
    fetch: send,
    inTurn: turnsOf(account.id),
    now: app.now,
  };
  switch (account.provider) {
    case 'google':
      return createGoogleProvider({ ...ports, writesShared: abilitiesOf(account.scopes).writesShared });
    case 'microsoft':
      return createMicrosoftProvider({
        ...ports,
        timeZone: targetCalendar(account)?.timeZone ?? app.browserZone(),
        writesShared: abilitiesOf(account.scopes).writesShared,
        sharedCalendars: account.calendars.filter(({ isShared }) => isShared === true).map(({ id }) => id),
      });
    default:
      throw new RangeError(`account.provider: expected google or microsoft, found ${account.provider}`);
  }
};

/** How each service signs in. */
export const openSignIns = (
  launchWebAuthFlow: SignInPorts['launchWebAuthFlow'],
  now: () => number,
): Readonly<Record<Service, SignIn>> => {
  const ports: SignInPorts = {
    launchWebAuthFlow,
    fetch: send,
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    now,
  };
  return { google: createGoogleSignIn(ports), microsoft: createMicrosoftSignIn(ports) };
};
