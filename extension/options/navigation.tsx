import type { JSX } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { Glyph } from '../../src/ui/controls/glyphs.tsx';
import type { GlyphName } from '../../src/ui/controls/glyphs.tsx';
import {
  aboutTexts,
  appearanceTexts,
  dataTexts,
  helpTexts,
  keyboardTexts,
  limitTexts,
  noticeTexts,
  options as texts,
} from '../texts.ts';

const entries: readonly { readonly id: string; readonly title: string; readonly glyph: GlyphName }[] = [
  { id: 'start', title: texts.start, glyph: 'start' },
  { id: 'people', title: texts.people, glyph: 'people' },
  { id: 'activities', title: texts.activities, glyph: 'spark' },
  { id: 'hours', title: texts.hours, glyph: 'clock' },
  { id: 'accounts', title: texts.accounts, glyph: 'key' },
  { id: 'limits', title: limitTexts.title, glyph: 'balance' },
  { id: 'notices', title: noticeTexts.title, glyph: 'bell' },
  { id: 'appearance', title: appearanceTexts.title, glyph: 'half' },
  { id: 'data', title: dataTexts.title, glyph: 'shield' },
  { id: 'keyboard', title: keyboardTexts.title, glyph: 'keyboard' },
  { id: 'help', title: helpTexts.title, glyph: 'help' },
  { id: 'about', title: aboutTexts.title, glyph: 'info' },
];

/** How far below the top edge a section counts as the one being read, in pixels. */
const READING_LINE = 140;

/** The last section whose head has passed the reading line; at the foot of the page the last one of all. */
const sectionInView = (): string => {
  const { scrollHeight, clientHeight, scrollTop } = document.documentElement;
  if (scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 2) return entries.at(-1)?.id ?? '';
  const passed = entries.filter(({ id }) => {
    const top = document.getElementById(id)?.getBoundingClientRect().top;
    return top !== undefined && top <= READING_LINE;
  });
  return passed.at(-1)?.id ?? 'start';
};

/** The list of sections, each with its own address, and which one is in view. */
export function Navigation(): JSX.Element {
  const [current, setCurrent] = useState('start');
  useLayoutEffect(() => {
    const follow = (): void => setCurrent(sectionInView());
    // The page is drawn after the browser looked for the address it was opened with.
    const { hash } = location;
    if (hash.length > 1)
      document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView({ behavior: 'instant' });
    follow();
    document.addEventListener('scroll', follow, { passive: true });
    return () => document.removeEventListener('scroll', follow);
  }, []);
  return (
    <nav class="sections" aria-label={texts.sections}>
      <ul class="section-list">
        {entries.map(({ id, title, glyph }) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={current === id ? 'true' : undefined}>
              <Glyph name={glyph} />
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
