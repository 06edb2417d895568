import type { Restored, Send, TabView } from '../../src/messages/map.ts';
import { failureText } from '../../src/ui/controls/failure-text.ts';
import { options as texts } from '../texts.ts';
import { exportedFile, type ExportedFile, type ExportKind } from './exported-file.ts';
import { previewOf, type BackupPreview } from './read-backup.ts';
import type { Kept } from './options-model.ts';

/** What is done with everything at once. Whatever goes wrong comes back as a sentence. */
export interface DataModel {
  readonly exportFile: (what: ExportKind) => Promise<Kept<ExportedFile>>;
  readonly readBackup: (text: string) => Promise<BackupPreview>;
  /** `forget` are bookings that an earlier call added. */
  readonly restore: (text: string, forget?: readonly string[]) => Promise<Kept<Restored>>;
  readonly erase: () => Promise<Kept>;
  /** What each of these tabs shows, as far as it was heard of. */
  readonly tabs: (ids: readonly number[]) => Promise<readonly TabView[]>;
}

const sentence = (thrown: unknown): string => failureText(thrown, texts.noAnswer);

/** Exports, restores and erases by way of the worker; its texts are those of the options page. */
export const createDataModel = (send: Send): DataModel => ({
  async exportFile(what) {
    try {
      const date = Temporal.Now.plainDateISO().toString();
      return { ok: true, value: exportedFile(what, await send('options.export', {}), date) };
    } catch (thrown) {
      return { ok: false, field: '', message: sentence(thrown) };
    }
  },
  async readBackup(text) {
    try {
      return previewOf(text, await send('options.export', {}));
    } catch (thrown) {
      return { ok: false, message: sentence(thrown) };
    }
  },
  async restore(text, forget = []) {
    try {
      return { ok: true, value: await send('options.restore', { text, forget }) };
    } catch (thrown) {
      return { ok: false, field: '', message: sentence(thrown) };
    }
  },
  async tabs(ids) {
    try {
      const states = await Promise.all(ids.map((tab) => send('popup.state', { tab, refresh: false })));
      return states.map(({ tab }) => tab);
    } catch {
      return [];
    }
  },
  async erase() {
    try {
      await send('options.erase', {});
      return { ok: true, value: undefined };
    } catch (thrown) {
      return { ok: false, field: '', message: sentence(thrown) };
    }
  },
});
