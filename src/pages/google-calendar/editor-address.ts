import type { EditorAddress } from '../calendar-page.ts';

const home = 'https://calendar.google.com';

/**
 * The address of Google Calendar's own event form, filled in, in the account of `pageAddress`. Times are local wall
 * clock without a zone: the form takes them in the calendar's own.
 * Source of the parameters: InteractionDesignFoundation/add-event-to-calendar-docs, services/google.md.
 */
export const googleEditorAddress: EditorAddress = (draft, pageAddress) => {
  const account = /^https:\/\/calendar\.google\.com\/calendar(\/u\/\d+)\//.exec(pageAddress)?.[1] ?? '';
  const fields: [string, string][] = [
    ['text', draft.title],
    ['dates', `${compact(draft.start)}/${compact(draft.end)}`],
    ['details', draft.description],
    ['location', draft.location],
    ['add', draft.guests.join(',')],
  ];
  const query = fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`)
    .join('&');
  return `${home}/calendar${account}/r/eventedit?${query}`;
};

/** `2026-11-24T14:00` as `20261124T140000`. */
const compact = (local: string): string => `${local.replaceAll(/[-:]/g, '')}00`;
