import type { PlannedEvent } from '../../src/domain/booking/types.ts';
import { ProviderError, type ProviderFailure } from '../../src/providers/calendar-provider.ts';

/** A walk with Ana on Tuesday, 24 November 2026, 14:00 to 14:30 in Berlin. */
export const walk: PlannedEvent = {
  key: '0b7c2f7e-6a1d-4f0e-9a3b-1c2d3e4f5a6b',
  title: 'Walk with Ana',
  description: 'What is on your mind?\nAnd then: thank her.',
  location: 'On campus',
  start: Date.UTC(2026, 10, 24, 13, 0),
  end: Date.UTC(2026, 10, 24, 13, 30),
  timeZone: 'Europe/Berlin',
  guests: [{ name: 'Ana Example', address: 'ana@example.com' }],
};

/** The failure a call ends with. */
export const failureOf = async (call: Promise<unknown>): Promise<ProviderFailure> => {
  try {
    await call;
  } catch (cause) {
    if (cause instanceof ProviderError) return cause.failure;
    throw cause;
  }
  throw new Error('The call did not fail.');
};

/** A signal that nobody aborts. */
export const patience = (): AbortSignal => new AbortController().signal;
