import type { PageData } from '../wire.ts';

export const data = JSON.parse(document.querySelector('#initialdata')!.textContent) as PageData;
export const { style, zone } = data;

/** Calendars whose box is ticked. */
export const ticked = new Set(data.calendars.filter(({ isShown }) => isShown).map(({ id }) => id));

export const calendarOf = (id: string): PageData['calendars'][number] => {
  const calendar = data.calendars.find((one) => one.id === id);
  if (!calendar) throw new Error(`No calendar ${id}`);
  return calendar;
};
export const primary = data.calendars.find(({ isPrimary }) => isPrimary) ?? data.calendars[0]!;
