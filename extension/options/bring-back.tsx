import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { BusyButton } from '../../src/ui/controls/busy-button.tsx';
import { Glyph } from '../../src/ui/controls/glyphs.tsx';
import { useNotice } from '../../src/ui/controls/notice.tsx';
import { dataTexts as texts, options } from '../texts.ts';
import { useOptions } from './context.ts';
import { FileButton } from './file-button.tsx';
import type { BackupPreview } from './read-backup.ts';
import { Panel } from './section.tsx';

/** Years of use come to a few megabytes. */
const MOST_BYTES = 50_000_000;

interface Chosen {
  readonly text: string;
  readonly preview: BackupPreview & { readonly ok: true };
}

/** Puts a saved file in place of what is there: looked at first, done after a yes, taken back with one press. */
export function BringBack(): JSX.Element {
  const { data, model } = useOptions();
  const notice = useNotice();
  const button = useRef<HTMLButtonElement>(null);
  const [chosen, setChosen] = useState<Chosen>();
  const [problem, setProblem] = useState('');

  const look = async (picked: File): Promise<void> => {
    setChosen(undefined);
    setProblem('');
    if (picked.size > MOST_BYTES) {
      setProblem(texts.tooLarge);
      return;
    }
    try {
      const text = await picked.text();
      const preview = await data.readBackup(text);
      if (preview.ok) setChosen({ text, preview });
      else setProblem(preview.message);
    } catch {
      setProblem(texts.unreadable);
    }
  };

  const close = (): void => {
    setChosen(undefined);
    button.current?.focus({ preventScroll: true });
  };
  const takeBack = async (before: string, added: readonly string[]): Promise<void> => {
    const outcome = await data.restore(before, added);
    await model.load(false);
    notice({ text: outcome.ok ? texts.takenBack : outcome.message });
  };
  const restore = async (): Promise<void> => {
    if (chosen === undefined) return;
    const outcome = await data.restore(chosen.text);
    if (!outcome.ok) {
      setProblem(outcome.message);
      return;
    }
    await model.load(false);
    close();
    const { before, added } = outcome.value;
    notice({ text: texts.restored, action: { label: options.undo, run: () => void takeBack(before, added) } });
  };

  return (
    <Panel title={texts.bringBack} hint={texts.bringBackHint}>
      <FileButton
        label={texts.chooseFile}
        accept=".json,application/json"
        choose={(file) => void look(file)}
        button={button}
      />
      {problem !== '' && (
        <p class="field-problem" role="alert">
          <Glyph name="alert" size={14} />
          <span>{problem}</span>
        </p>
      )}
      {chosen !== undefined && (
        <div class="backup" role="group" aria-label={chosen.preview.saved}>
          <p class="backup-saved">{chosen.preview.saved}</p>
          <table class="table table-tight">
            <thead>
              <tr>
                <th scope="col">{texts.previewWhat}</th>
                <th scope="col">{texts.previewHere}</th>
                <th scope="col">{texts.previewInFile}</th>
              </tr>
            </thead>
            <tbody>
              {chosen.preview.rows.map(({ what, here, inFile }) => (
                <tr key={what}>
                  <th scope="row">{what}</th>
                  <td>{here}</td>
                  <td>{inFile}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p class="field-hint">{texts.previewHint}</p>
          <div class="form-foot">
            <BusyButton class="button-primary" label={texts.restore} busyLabel={texts.restoring} run={restore} />
            <button type="button" class="button" onClick={close}>
              {texts.cancel}
            </button>
          </div>
        </div>
      )}
    </Panel>
  );
}
