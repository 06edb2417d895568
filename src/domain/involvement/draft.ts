import { placeTextOf } from './form.ts';
import type { Form } from './form.ts';
import type { ActivityTexts, DraftWords, EventDraft } from './types.ts';

/** `{name}` in a text replaced; a name may hold `$` or braces, which mean nothing here. */
const put = (text: string, key: string, value: string): string => text.split(`{${key}}`).join(value);

/** What will happen, in the activity's words: with the names, or the wording for nobody in particular. */
export const titleOf = (texts: ActivityTexts, names: string): string =>
  names === '' ? texts.titleAlone : put(texts.title, 'name', names);

/** A title for others' eyes: with whom, and nothing about what (L12, G2). */
export const quietTitleOf = (names: string, words: DraftWords): string =>
  names === '' ? words.quietTitleAlone : put(words.quietTitle, 'name', names);

/**
 * The event as its guests will read it: what happens, one question to begin with, what comes after, and that it was the leader's
 * own idea. Notes about a person never enter it (U5).
 * @param names first names joined in the user's language, or empty when nobody is invited.
 * @param form at a distance, the place is no room.
 * @param isQuiet neither title nor text says what it is about.
 */
export const draftOf = (
  texts: ActivityTexts,
  names: string,
  words: DraftWords,
  form: Form = 'together',
  isQuiet = false,
): EventDraft => {
  const ownIdea = names === '' ? [] : [words.ownIdea];
  const about = [put(words.question, 'question', texts.question), put(words.followUp, 'followUp', texts.followUp)];
  return {
    title: isQuiet ? quietTitleOf(names, words) : titleOf(texts, names),
    description: (isQuiet ? ownIdea : [...about, ...ownIdea.flatMap((line) => ['', line])]).join('\n'),
    location: placeTextOf(texts, form, words),
  };
};
