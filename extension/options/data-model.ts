import type { BackupPreview, ExportedFile, ExportKind, RestoreOutcome, Send } from '../../src/messages/map.ts';
import { failureText } from '../../src/ui/controls/failure-text.ts';
import { options as texts } from '../texts.ts';
import type { Kept } from './options-model.ts';

/** What is done with everything at once. Whatever goes wrong comes back as a sentence. */
export interface DataModel {
  readonly exportFile: (what: ExportKind) => Promise<Kept<ExportedFile>>;
  readonly readBackup: (text: string) => Promise<BackupPreview>;
  /** `forget` are bookings that an earlier call added. */
  readonly restore: (text: string, forget?: readonly string[]) => Promise<RestoreOutcome>;
  readonly erase: () => Promise<Kept>;
}

const sentence = (thrown: unknown): string => failureText(thrown, texts.noAnswer);

export const createDataModel = (send: Send): DataModel => ({
  async exportFile(what) {
    try {
      return { ok: true, value: await send('options.export', { what }) };
    } catch (thrown) {
      return { ok: false, field: '', message: sentence(thrown) };
    }
  },
  async readBackup(text) {
    try {
      return await send('options.readBackup', { text });
    } catch (thrown) {
      return { ok: false, message: sentence(thrown) };
    }
  },
  async restore(text, forget = []) {
    try {
      return await send('options.restore', { text, forget });
    } catch (thrown) {
      return { ok: false, message: sentence(thrown) };
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
