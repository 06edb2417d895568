import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redactText } from '../../../src/pages/sample/redact-text.ts';

const redact = (text: string): string => redactText(text, 2026);

describe('a redacted text', () => {
  it.each([
    ['9am to 10am, Stand-up, Pat Example, Accepted, June 2, 2026', '9am xx 10am, xx-xx, xx xx, xx, xx xx, 2026'],
    ['Sync, 8:30 AM to 9:00 AM, Friday, August 14, 2026, Busy', 'xx, 8:30 AM xx 9:00 AM, xx, xx xx, 2026, xx'],
    ['09:00～10:00、「会議」', '09:00～10:00、「xx」'],
    ['Call +49 170 1234567 at Elm Street 4', 'xx xxxx xx xx xx xx xx xx'],
    ['pat.example@example.com', 'xx.xx@xx.xx'],
    ['Born 1984, room 10.15.3', 'xx xx, xx xx.xx.xx'],
    ['12:34:56:78 and 192.168.10.20', 'xx:xx:xx:xx xx xx.xx.xx.xx'],
    ['午後6:30～7時', 'xx6:30～xxxx'],
    ['🎂 Åse’s party', 'xx xx’xx xx'],
  ])('of %j is %j', (text, redacted) => {
    expect(redact(text)).toBe(redacted);
  });

  it('holds no letter and no digit but those of times and years, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const rest = redact(text)
          .replaceAll(/\d{1,2}[:.]\d{2}(?:\s?[AaPp]\.?[Mm]\.?)?|\d{1,2}\s?[AaPp][Mm]|202[567]/g, '')
          .replaceAll('xx', '');
        expect(rest).toMatch(/^[\s\p{P}~～]*$/u);
      }),
      { numRuns: 2000 },
    );
  });
});
