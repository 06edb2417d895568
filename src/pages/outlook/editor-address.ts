import type { EditorAddress, EditorDraft } from '../calendar-page.ts';

/** Sign-in pages on the way refuse long addresses ("Requested query string is too long"). */
const longestAddress = 2000;

/**
 * The address of Outlook's own form, filled in, on the origin the user is signed in at. Work accounts and personal ones
 * have different paths. Times go without `Z` or offset: they are the user's own.
 */
export const outlookEditorAddress: EditorAddress = (draft, pageAddress) => {
  const { origin, hostname } = new URL(pageAddress);
  const path = hostname === 'outlook.live.com' ? '/calendar/action/compose' : '/calendar/deeplink/compose';
  const address = (description: string): string =>
    `${origin}${path}?${queryOf({ ...draft, description })
      .map(([name, value]) => `${name}=${value}`)
      .join('&')}`;
  const whole = address(draft.description);
  if (whole.length <= longestAddress) return whole;
  return address(shortened(draft.description, (text) => address(text).length <= longestAddress));
};

function queryOf({ title, description, location, start, end, guests }: EditorDraft): (readonly [string, string])[] {
  const pairs: (readonly [string, string])[] = [
    ['path', '/calendar/action/compose'],
    ['rru', 'addevent'],
    ['subject', encoded(title)],
    ['startdt', encoded(`${start}:00`)],
    ['enddt', encoded(`${end}:00`)],
    ['location', encoded(location)],
    ['to', guests.map((guest) => encoded(guest)).join(',')],
    ['body', encoded(htmlOf(description))],
  ];
  return pairs.filter(([, value]) => value !== '');
}

/** A lone half of a surrogate pair would make `encodeURIComponent` throw. */
const encoded = (text: string): string => encodeURIComponent(text.toWellFormed());

/** The body is HTML: text stays text, lines stay lines. */
function htmlOf(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll(/\r?\n/g, '<br>');
}

/** The longest beginning of a text that fits, with an ellipsis; nothing where not even that fits. */
function shortened(text: string, fits: (text: string) => boolean): string {
  const characters = Array.from(text);
  let [least, most] = [0, characters.length];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (fits(`${characters.slice(0, middle).join('')}…`)) least = middle;
    else most = middle - 1;
  }
  return least === 0 ? '' : `${characters.slice(0, least).join('').trimEnd()}…`;
}
