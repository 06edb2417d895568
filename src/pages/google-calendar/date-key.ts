import type { IsoDate } from '../../domain/availability/types.ts';

const pad = (number: number): string => String(number).padStart(2, '0');

/**
 * The date a `data-datekey` stands for: `(year − 1970) × 512 + month × 32 + day`, months from 1.
 * Undefined when the text is no such key. Source: columns dated by their own headings, 2019 to 2026 (NOTES.md).
 */
export const dateOfKey = (text: string | null): IsoDate | undefined => {
  if (text === null || !/^\d{1,6}$/.test(text)) return undefined;
  const key = Number(text);
  const year = 1970 + (key >> 9);
  const month = (key >> 5) & 15;
  const day = key & 31;
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  return `${year}-${pad(month)}-${pad(day)}`;
};

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
