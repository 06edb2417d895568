import type { App } from '../../../src/app/ports.ts';
import type { CalendarProvider } from '../../../src/providers/calendar-provider.ts';

/** A worker that is ended: whatever it calls from then on does nothing, and what it waits for never comes back to it. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

export interface Kill {
  /** Ends the worker at this call of a port, counted from 1. */
  readonly at: number;
  /** `before`: the call does nothing. `after`: it does its work, and nobody hears of it. */
  readonly when: 'before' | 'after';
}

/** Ports whose every call is counted, and end the worker at the one that `kill` names. */
export const killable = (app: App, kill: Kill): { readonly app: App; readonly wasKilled: () => boolean } => {
  let calls = 0;
  let isDead = false;

  const call = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    if (isDead) throw new Killed();
    calls += 1;
    const isLast = calls === kill.at;
    if (isLast && kill.when === 'before') {
      isDead = true;
      throw new Killed();
    }
    const value = await work();
    if (isLast) isDead = true;
    if (isDead) throw new Killed();
    return value;
  };

  /** Every method of a port that answers with a promise counts; plain ones (`prepare`) leave nothing and do not. */
  const counted = <Port extends object>(port: Port, plain: readonly string[] = []): Port =>
    new Proxy(port, {
      get(target, name, receiver) {
        const member: unknown = Reflect.get(target, name, receiver);
        if (typeof member !== 'function' || plain.includes(String(name))) return member;
        return (...args: unknown[]) => call(async () => (await Reflect.apply(member, target, args)) as unknown);
      },
    });

  const wrapped: App = {
    ...app,
    people: counted(app.people),
    accounts: counted(app.accounts),
    snoozes: counted(app.snoozes),
    journal: counted(app.journal),
    preferences: counted(app.preferences),
    revision: counted(app.revision),
    session: {
      grant: (account) => counted(app.session.grant(account)),
      tab: (tab) => counted(app.session.tab(tab)),
      busy: (account) => counted(app.session.busy(account)),
      people: (account) => counted(app.session.people(account)),
      tabs: () => call(() => app.session.tabs()),
      week: counted(app.session.week),
      pausedUntil: (account) => counted(app.session.pausedUntil(account)),
      watchedAt: (account) => counted(app.session.watchedAt(account)),
    },
    providerOf: (account): CalendarProvider => counted(app.providerOf(account), ['prepare']),
    wakeAt: (at) => call(() => app.wakeAt(at)),
  };
  return { app: wrapped, wasKilled: () => isDead };
};
