import { openOwnPage } from './own-page.ts';

/**
 * The words of our own pages, in the language that is chosen. They are there before anything is drawn, since a module that
 * imports them waits for the file they are in.
 */
const page = await openOwnPage();

/** `locale` is what `Intl` is asked for, `browserTag` the browser's own language; both BCP 47. */
export const { locale, browserTag } = page;

/** All tables and which way they are read, for what speaks as the worker does. */
export const { tables, direction } = page;

export const {
  aboutTexts,
  accounts,
  activityEditTexts,
  appearanceTexts,
  dataTexts,
  factorHints,
  factorTexts,
  helpTexts,
  keyboardTexts,
  kindTexts,
  levelTexts,
  limitTexts,
  noticeTexts,
  options,
  peopleCounts,
  peopleTexts,
  placeTexts,
  popup,
  welcome,
  weekCounts,
  weekTexts,
} = page.tables;
