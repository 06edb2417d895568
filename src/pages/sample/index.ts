import { attributeFor, type Retelling } from './keep.ts';
import { redactText } from './redact-text.ts';

/** Larger calendars are cut off: what comes after looks like what came before. */
const mostElements = 4000;
/** Neither markup a reader looks at nor free of what somebody wrote. */
const skipped =
  'script, style, link, meta, noscript, template, iframe, object, embed, canvas, video, audio, alongside-layer';
/** Their marks tell what they are; their shapes do not matter. */
const emptied = 'svg, img, picture, input, textarea, select';
const region = '[role="main"], [data-app-section="CalendarModule"], [data-app-section="CalendarModuleSurface"]';

interface SamplePorts {
  readonly year: number;
  /** Fresh random bytes: with other ones the same id reads differently. */
  readonly salt: string;
}

/** FNV-1a over the salted value: enough to tell two ids apart, too little to tell what they were. */
const hashWith =
  (salt: string) =>
  (value: string): string => {
    let state = 0x81_1c_9d_c5;
    for (const character of salt + value) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01_00_01_93);
    return `h${(state >>> 0).toString(36)}`;
  };

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Segments of an address that every calendar has. */
const knownSegments =
  /^(?:calendar|hosted|view|u|r|day|week|workweek|month|year|agenda|customday|customweek|settings|search|eventedit|\d{1,4})$/;

const pathOf = ({ pathname }: Location): string =>
  pathname
    .split('/')
    .map((segment) => (segment === '' || knownSegments.test(segment) ? segment : 'xx'))
    .join('/');

/** Where it is drawn, for what carries a mark: which style does it is not always known. */
const boxOf = (element: Element): string => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [left, top, width, height].map(Math.round).join(' ');
};

/**
 * The calendar in this page as markup from which a reader can be mended and nothing else can be learnt: texts are
 * redacted, ids hashed, what is neither markup nor place left out.
 */
export const takeSample = (document: Document, { year, salt }: SamplePorts): string => {
  const retelling: Retelling = { hash: hashWith(salt), text: (text) => redactText(text, year) };
  let left = mostElements;

  const openingOf = (element: Element, isRegion: boolean): string => {
    let told = '';
    for (const { name, value } of element.attributes) {
      const kept = attributeFor(name, value, retelling);
      if (kept !== undefined) told += ` ${name}="${escape(kept)}"`;
    }
    const isMarked =
      isRegion && [...element.attributes].some(({ name }) => name === 'role' || name.startsWith('data-'));
    return `<${element.localName}${told}${isMarked ? ` data-box="${boxOf(element)}"` : ''}>`;
  };

  const markupOf = (element: Element, indent: string): string => {
    if (element.matches(skipped)) return '';
    left -= 1;
    if (left < 0) return '';
    let inside = '';
    if (!element.matches(emptied)) {
      for (const child of element.childNodes) {
        if (child instanceof Element) inside += markupOf(child, `${indent} `);
        else if (child.nodeType === Node.TEXT_NODE && /\S/.test(child.nodeValue ?? ''))
          inside += escape(retelling.text(child.nodeValue ?? '').trim());
      }
    }
    return `\n${indent}${openingOf(element, true)}${inside}</${element.localName}>`;
  };

  const { documentElement: root, body, defaultView: view } = document;
  const regions = [...document.querySelectorAll(region)].filter((one) => !one.parentElement?.closest(region));
  const head = `<!-- ${pathOf(document.location)} ${view?.innerWidth}x${view?.innerHeight} -->`;
  const parts = (regions.length > 0 ? regions : [body]).map((one) => markupOf(one, ' '));
  const cut = left < 0 ? `\n<!-- cut off after ${mostElements} elements -->` : '';
  return `${head}\n${openingOf(root, false)}\n${openingOf(body, false)}${parts.join('')}${cut}\n</body></html>\n`;
};
