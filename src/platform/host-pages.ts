/** The same words as in the message map and in src/pages. */
type HostPage = 'google-calendar' | 'outlook';

const origins: ReadonlyMap<string, HostPage> = new Map([
  ['https://calendar.google.com', 'google-calendar'],
  ['https://outlook.office.com', 'outlook'],
  ['https://outlook.office365.com', 'outlook'],
  ['https://outlook.live.com', 'outlook'],
  ['https://outlook.cloud.microsoft', 'outlook'],
]);

/** Every origin at which a calendar lives. */
export const hostOrigins: readonly string[] = [...origins.keys()];

/** The calendar that lives at an origin; undefined for every other one. */
export const hostPageAt = (origin: string): HostPage | undefined => origins.get(origin);

/** The calendar that a web address belongs to. */
export const hostPageOf = (address: string | undefined): HostPage | undefined =>
  address !== undefined && URL.canParse(address) ? hostPageAt(new URL(address).origin) : undefined;
