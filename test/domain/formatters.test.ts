import { describe, expect, it } from 'vitest';
import { dateTimeFormat, listFormat, numberFormat, pluralRules } from '../../src/domain/formatters.ts';

describe('formatters', () => {
  it('are made once for the same language and options', () => {
    expect(dateTimeFormat('de', { weekday: 'long' })).toBe(dateTimeFormat('de', { weekday: 'long' }));
    expect(numberFormat('ar')).toBe(numberFormat('ar'));
  });

  it('are others for another language and for other options', () => {
    expect(numberFormat('de').format(1234.5)).toBe('1.234,5');
    expect(numberFormat('en').format(1234.5)).toBe('1,234.5');
    expect(numberFormat('en', { style: 'percent' }).format(0.5)).toBe('50%');
    expect(listFormat('en').format(['Ana', 'Ben'])).toBe('Ana and Ben');
    expect(listFormat('en', { type: 'disjunction' }).format(['Ana', 'Ben'])).toBe('Ana or Ben');
    expect(pluralRules('en').select(1)).toBe('one');
    expect(pluralRules('en', { type: 'ordinal' }).select(2)).toBe('two');
  });
});
