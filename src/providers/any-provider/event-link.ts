import { hostPageOf } from '../../platform/host-pages.ts';

/** Google names its events at an address that leads on to the calendar's own. */
const googleEvents = 'https://www.google.com/calendar/';

/** An event's own page, as the service names it. Only a page of a calendar counts, since a press on a notice opens it. */
export const linkOf = (address: string | null | undefined): { readonly link?: string } =>
  address && (address.startsWith(googleEvents) || hostPageOf(address) !== undefined) ? { link: address } : {};
