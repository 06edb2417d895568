/**
 * What may be said in the console: a word of ours, and counts. Never titles, names, addresses or tokens, which is why
 * there is no place for a text, and why of an error only its class is told: messages quote what they stumble over.
 */
export type LogCode =
  | 'message.refused'
  | 'message.failed'
  | 'storage.bad-row'
  | 'storage.bad-item'
  | 'outbox.attempt-failed'
  | 'outbox.run-failed'
  | 'busy.unread'
  | 'people.unread'
  | 'bookings.unread'
  | 'attendees.unread'
  | 'calendars.unread'
  | 'token.renewal-failed'
  | 'worker.failed'
  | 'worker.unreached';

export type LogFacts = Readonly<Record<string, number | boolean>>;

export type Log = (code: LogCode, facts?: LogFacts, error?: unknown) => void;

const kindOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

/** Writes a code and bare numbers to the browser's console; of an error its kind only, never its words. */
export const log: Log = (code, facts = {}, error) => {
  // The one place that may use the console.
  // oxlint-disable-next-line no-console
  console.warn(`Alongside: ${code}`, error === undefined ? facts : { ...facts, error: kindOf(error) });
};
