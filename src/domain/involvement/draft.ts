import { placeTextOf } from './form.ts';
import type { Form } from './form.ts';
import type { ActivityTexts, DraftWords, EventDraft } from './types.ts';

/** What a draft depends on beside the activity and its people. */
export interface DraftChoices {
  /** At a distance, the place is no room. */
  readonly form?: Form;
  /** Neither title nor text says what it is about. */
  readonly isQuiet?: boolean;
  /** Says that a manager in between hears of it (RULE-13). */
  readonly tellsManager?: boolean;
  /** First names of those to be thanked, and of those among them who would rather hear it in private; or empty. */
  readonly praise?: string;
  readonly praisePrivately?: string;
  /** The name of the twin without alcohol, or seated; or empty. */
  readonly twin?: string;
}

/** `{name}` in a text replaced; a name may hold `$` or braces, which mean nothing here. */
const put = (text: string, key: string, value: string): string => text.split(`{${key}}`).join(value);

/** What will happen, in the activity's words: with the names, or the wording for nobody in particular. */
export const titleOf = (texts: ActivityTexts, names: string): string =>
  names === '' ? texts.titleAlone : put(texts.title, 'name', names);

/** A title for others' eyes: with whom, and nothing about what (L12, G2). */
export const quietTitleOf = (names: string, words: DraftWords): string =>
  names === '' ? words.quietTitleAlone : put(words.quietTitle, 'name', names);

/** What one may do instead, said beside it (RULE-14). */
export const twinText = (twin: string, words: DraftWords): string => put(words.twin, 'activity', twin);

/**
 * The event as its guests will read it: what happens, one question to begin with, what comes after, and that it was the leader's
 * own idea. Notes about a person never enter it (U5).
 * @param names first names joined in the user's language, or empty when nobody is invited.
 */
export const draftOf = (
  texts: ActivityTexts,
  names: string,
  words: DraftWords,
  {
    form = 'together',
    isQuiet = false,
    tellsManager = false,
    praise = '',
    praisePrivately = '',
    twin = '',
  }: DraftChoices = {},
): EventDraft => {
  const lineFor = (text: string, praised: string): readonly string[] =>
    praised === '' ? [] : [put(text, 'name', praised)];
  const about = [
    put(words.question, 'question', texts.question),
    ...lineFor(words.praise, praise),
    ...lineFor(words.praisePrivately, praisePrivately),
    put(words.followUp, 'followUp', texts.followUp),
  ];
  const toGuests = [
    ...(names === '' ? [] : [words.ownIdea]),
    ...(names === '' || isQuiet || twin === '' ? [] : [twinText(twin, words)]),
    ...(tellsManager ? [words.tellManager] : []),
  ];
  const between = isQuiet || toGuests.length === 0 ? [] : [''];
  return {
    title: isQuiet ? quietTitleOf(names, words) : titleOf(texts, names),
    description: [...(isQuiet ? [] : about), ...between, ...toGuests].join('\n'),
    location: placeTextOf(texts, form, words),
  };
};
