import type { CalendarProvider, ProviderFailure } from '../calendar-provider.ts';
import { ProviderError } from '../calendar-provider.ts';

export type ProviderCall = Exclude<keyof CalendarProvider, 'id' | 'prepare'>;

/** Something that goes wrong, or slowly, once. */
export interface MemoryFault {
  /** The call it waits for; left out: the next call, whichever it is. */
  readonly on?: ProviderCall;
  /** `before`: nothing is done. `after`: the work is done, and the answer is this all the same. */
  readonly when: 'before' | 'after';
  /** How the call fails, or what it waits for before it goes on. */
  readonly effect: ProviderFailure | { readonly kind: 'hold'; readonly until: Promise<void> };
  /** How often; default once. */
  readonly times?: number;
}

/** Faults waiting for their call, in order. */
export class FaultList {
  #waiting: { readonly fault: MemoryFault; left: number }[] = [];

  add(fault: MemoryFault): void {
    this.#waiting.push({ fault, left: fault.times ?? 1 });
  }

  clear(): void {
    this.#waiting = [];
  }

  /** Does a call's work with what goes wrong around it. @throws ProviderError */
  async around<Value>(call: ProviderCall, signal: AbortSignal, work: () => Value): Promise<Value> {
    await this.#strike(call, 'before', signal);
    if (signal.aborted) throw new ProviderError({ kind: 'offline' });
    const value = work();
    await this.#strike(call, 'after', signal);
    return value;
  }

  async #strike(call: ProviderCall, when: MemoryFault['when'], signal: AbortSignal): Promise<void> {
    const entry = this.#waiting.find(({ fault }) => fault.when === when && (fault.on ?? call) === call);
    if (!entry) return;
    entry.left -= 1;
    if (entry.left <= 0) this.#waiting = this.#waiting.filter((other) => other !== entry);
    const { effect } = entry.fault;
    if (effect.kind !== 'hold') throw new ProviderError(effect);
    await Promise.race([effect.until, rejectOnAbort(signal)]);
  }
}

const rejectOnAbort = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    const give = (): void => reject(new ProviderError({ kind: 'offline' }, { cause: signal.reason }));
    if (signal.aborted) give();
    else signal.addEventListener('abort', give, { once: true });
  });
