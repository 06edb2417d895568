import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Circle } from '../../src/domain/involvement/types.ts';
import type { ImportRow } from '../../src/messages/map.ts';
import { BusyButton } from '../../src/ui/controls/busy-button.tsx';
import { Glyph } from '../../src/ui/controls/glyphs.tsx';
import { useNotice } from '../../src/ui/controls/notice.tsx';
import { options, peopleCounts, peopleTexts as texts } from '../texts.ts';
import { plural } from '../../src/ui/i18n/index.ts';
import { circleOptions } from './circles.ts';
import { useOptions } from './context.ts';
import { FormSelect } from './form-fields.tsx';
import { ImportPreview } from './import-preview.tsx';

/** A thousand people with everything told of them stay far below. */
const MOST_LETTERS = 500_000;
const PAUSE_MS = 250;

/** A list of people, pasted or from a file: looked at first, added at once, taken back at once. */
export function ImportPeople({ close }: { readonly close: () => void }): JSX.Element {
  const { model, language } = useOptions();
  const notice = useNotice();
  const id = useId();
  const [text, setText] = useState('');
  const [circle, setCircle] = useState<Circle>('report');
  const [rows, setRows] = useState<readonly ImportRow[]>([]);
  const [problem, setProblem] = useState('');
  const round = useRef(0);
  const area = useRef<HTMLTextAreaElement>(null);
  const file = useRef<HTMLInputElement>(null);

  useEffect(() => area.current?.focus(), []);
  useEffect(() => {
    const mine = ++round.current;
    const read = async (): Promise<void> => {
      const found = text.trim() === '' ? [] : await model.readPeople(text, circle);
      if (mine !== round.current) return;
      setRows(found ?? []);
      setProblem(found === undefined ? options.noAnswer : '');
    };
    const timer = setTimeout(() => void read(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [model, text, circle]);

  const take = (typed: string): void => {
    if (typed.length > MOST_LETTERS) setProblem(texts.importTooLong);
    else setText(typed);
  };
  const readFile = async (chosen: File | undefined): Promise<void> => {
    if (chosen === undefined) return;
    if (chosen.size > MOST_LETTERS * 4) {
      setProblem(texts.importTooLong);
      return;
    }
    try {
      take(await chosen.text());
    } catch {
      setProblem(texts.importUnreadable);
    }
  };

  const ready = rows.filter((row) => row.problem === '' && !row.isKnown);
  const takeBack = async (ids: readonly string[]): Promise<void> => {
    const outcome = await model.removePeople(ids);
    notice({ text: outcome.ok ? plural(peopleCounts.takenBack, ids.length, language) : outcome.message });
  };
  const add = async (): Promise<void> => {
    const outcome = await model.importPeople(ready.map(({ person }) => person));
    if (!outcome.ok) {
      setProblem(outcome.message);
      return;
    }
    const ids = outcome.value.added.map((person) => person.id);
    notice({
      text: plural(peopleCounts.added, ids.length, language),
      action: { label: options.undo, run: () => void takeBack(ids) },
    });
    close();
  };

  return (
    <div
      class="import"
      role="group"
      aria-labelledby={`${id}-title`}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <h4 id={`${id}-title`}>{texts.importTitle}</h4>
      <p class="field-hint">{texts.importLead}</p>
      <div class="field">
        <label class="field-label" for={`${id}-text`}>
          {texts.importText}
        </label>
        <textarea
          ref={area}
          id={`${id}-text`}
          class="input text-area"
          rows={5}
          spellcheck={false}
          placeholder={texts.importPlaceholder}
          value={text}
          onInput={(event) => take(event.currentTarget.value)}
        />
      </div>
      <div class="import-tools">
        <FormSelect label={texts.importCircle} options={circleOptions} value={circle} edit={setCircle} />
        <input
          ref={file}
          type="file"
          class="visually-hidden"
          tabIndex={-1}
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          aria-label={texts.importFile}
          onChange={(event) => void readFile(event.currentTarget.files?.[0])}
        />
        <button type="button" class="button" onClick={() => file.current?.click()}>
          {texts.importFile}
        </button>
      </div>
      {problem !== '' && (
        <p class="field-problem" role="alert">
          <Glyph name="alert" size={14} />
          <span>{problem}</span>
        </p>
      )}
      {text.trim() !== '' && <ImportPreview rows={rows} />}
      <div class="form-foot">
        {ready.length > 0 && (
          <BusyButton
            class="button-primary"
            label={plural(peopleCounts.add, ready.length, language)}
            busyLabel={options.adding}
            run={add}
          />
        )}
        <button type="button" class="button" onClick={close}>
          {texts.importCancel}
        </button>
      </div>
    </div>
  );
}
