import { type CalendarProvider, ProviderError } from '../calendar-provider.ts';

/** Until when an account is left alone, epoch milliseconds. Outlives the worker. */
export interface Pause {
  read(): Promise<number | undefined>;
  write(until: number): Promise<void>;
}

/**
 * A provider that stops asking once the service has asked for a pause (429 or its like), whichever call it was that met it, until
 * the time the service named. Calls in between are refused here, as `rate-limited`, and nothing leaves.
 */
export const withPause = (provider: CalendarProvider, pause: Pause, now: () => number): CalendarProvider => {
  const guarded =
    <Args extends readonly unknown[], Value>(call: (...args: Args) => Promise<Value>) =>
    async (...args: Args): Promise<Value> => {
      const until = await pause.read();
      if (until !== undefined && until > now()) throw new ProviderError({ kind: 'rate-limited', retryAt: until });
      try {
        return await call(...args);
      } catch (error) {
        if (error instanceof ProviderError && error.failure.kind === 'rate-limited') {
          await pause.write(error.failure.retryAt);
        }
        throw error;
      }
    };
  return {
    id: provider.id,
    prepare: (event, calendar) => provider.prepare(event, calendar),
    calendars: guarded((signal) => provider.calendars(signal)),
    listBusy: guarded((calendars, window, signal, about?: readonly string[]) =>
      provider.listBusy(calendars, window, signal, about),
    ),
    freeBusyOf: guarded((addresses, window, signal) => provider.freeBusyOf(addresses, window, signal)),
    listAttendees: guarded((calendars, window, most, signal) =>
      provider.listAttendees(calendars, window, most, signal),
    ),
    create: guarded((request, isRepeat, signal) => provider.create(request, isRepeat, signal)),
    read: guarded((ref, signal) => provider.read(ref, signal)),
    listOurs: guarded((calendars, window, signal) => provider.listOurs(calendars, window, signal)),
    find: guarded((request, signal) => provider.find(request, signal)),
    remove: guarded((ref, signal, written) => provider.remove(ref, signal, written)),
  };
};
