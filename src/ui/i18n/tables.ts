import type * as english from './en/index.ts';
import type { PluralForms } from './index.ts';

/** A table with English's keys and any words. */
type Words<Table> = Table extends string
  ? string
  : Table extends { readonly other: string }
    ? PluralForms
    : { readonly [Key in keyof Table]: Words<Table[Key]> };

/** All tables of one language, whole: what is not translated yet is English. */
export type Tables = { readonly [Name in keyof typeof english]: Words<(typeof english)[Name]> };

/**
 * One table in another language than English. No key of its own may stand there; one that is missing is English until it is
 * translated, and test/ui/i18n/translations.test.ts says which ones those are.
 */
export type Translation<Table> = Table extends string
  ? string
  : Table extends { readonly other: string }
    ? PluralForms
    : { readonly [Key in keyof Table]?: Translation<Table[Key]> };
