import { describe, expect, it } from 'vitest';
import { createTexts } from '../../../extension/wiring/texts.ts';
import { gapText, timeText, whenText } from '../../../src/app/describe/times.ts';
import { languages, type Language } from '../../../src/domain/language.ts';
import type { Tables } from '../../../src/ui/i18n/tables.ts';
import { textFiles } from '../../../src/ui/i18n/translations.ts';
import { whenParts } from '../../../src/ui/controls/when-parts.ts';

/** As the build ships them. */
const tablesOf = (language: Language): Tables =>
  JSON.parse(textFiles().find(({ path }) => path.includes(`/${language}.`))!.content) as Tables;

const minute = 60_000;
const nine = Date.parse('2026-11-24T08:00:00Z');
const slot = { start: nine, end: nine + 45 * minute };
const berlin = 'Europe/Berlin';

describe('a time in words', () => {
  it.each(languages)('falls apart into its day and its hours, %s', (language) => {
    const texts = createTexts(tablesOf(language), 'ltr', language);
    const whens = [
      whenText(slot, berlin, texts),
      ...[0, 1, 5].map((days) => gapText(slot, nine - days * 1440 * minute, berlin, texts)),
    ];
    for (const when of whens) {
      const [day, hours, ...more] = whenParts(when);
      expect(more).toEqual([]);
      expect(`${day} ${hours}`).toBe(when);
      expect(day).not.toContain(timeText(slot.start, berlin, texts));
      expect(hours).toContain(timeText(slot.start, berlin, texts));
      expect(hours!.split(' ').length, when).toBeLessThanOrEqual(6);
      expect(hours).not.toMatch(/24|[,،]/u);
    }
  });

  it('stays whole where it names no day, or no hours', () => {
    for (const text of ['9:00 AM to 9:45 AM', 'Tomorrow', '']) expect(whenParts(text)).toEqual([text]);
  });
});
