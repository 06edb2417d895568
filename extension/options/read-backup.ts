import type { Backup, BackupProblem, KeptData } from '../../src/domain/backup.ts';
import { checkPreferences, defaultPreferences } from '../../src/domain/preferences.ts';
import { parseBackup } from '../../src/storage/backup.ts';
import { fill } from '../../src/ui/i18n/index.ts';
import { dataTexts as texts, locale } from '../texts.ts';

/** What a backup would put in place of what, to look at before it is done. */
export type BackupPreview =
  | {
      readonly ok: true;
      /** "Saved on Tuesday, November 24". */
      readonly saved: string;
      readonly rows: readonly { readonly what: string; readonly here: string; readonly inFile: string }[];
    }
  | { readonly ok: false; readonly message: string };

const parts = ['people', 'activityEdits', 'snoozes', 'decisions', 'ledger', 'bookings'] as const;

const partTexts: Readonly<Record<keyof KeptData, string>> = {
  people: texts.backup_people,
  activityEdits: texts.backup_activityEdits,
  snoozes: texts.backup_snoozes,
  decisions: texts.backup_decisions,
  ledger: texts.backup_ledger,
  bookings: texts.backup_bookings,
};

const problemText = (problem: BackupProblem): string => {
  switch (problem.kind) {
    case 'newer':
      return texts.backup_newer;
    case 'bad-row':
      return fill(texts.backup_badRow, { part: partTexts[problem.part], row: problem.row });
    default:
      return texts.backup_notOurs;
  }
};

/** What a file holds beside what is here, or why it cannot be taken; keeps nothing. */
export const previewOf = (text: string, here: Backup): BackupPreview => {
  const parsed = parseBackup(text);
  if (!parsed.ok) return { ok: false, message: problemText(parsed.failure) };
  const inFile = parsed.value;
  if (!checkPreferences(inFile.preferences, defaultPreferences).ok)
    return { ok: false, message: texts.backup_badPreferences };
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'full' }).format(inFile.savedAt);
  const written = (count: number): string => new Intl.NumberFormat(locale).format(count);
  return {
    ok: true,
    saved: fill(texts.backup_saved, { day }),
    rows: [
      { what: texts.backup_preferences, here: texts.backup_preferencesHere, inFile: texts.backup_preferencesInFile },
      ...parts.map((part) => ({
        what: partTexts[part],
        here: written(here[part].length),
        inFile: written(inFile[part].length),
      })),
    ],
  };
};
