import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Circle } from '../../src/domain/involvement/types.ts';
import type { ImportRow } from '../../src/messages/map.ts';
import { LabelledField } from '../../src/ui/controls/labelled-field.tsx';
import { options, peopleTexts as texts } from '../texts.ts';
import { AddMany, useAddMany } from './add-many.tsx';
import { circleOptions } from './circles.ts';
import { useOptions } from './context.ts';
import { FileButton } from './file-button.tsx';
import { FormSelect } from './form-fields.tsx';
import { ImportPreview } from './import-preview.tsx';

/** A thousand people with everything told of them stay far below. */
const MOST_LETTERS = 500_000;
const PAUSE_MS = 250;

/** A list of people, pasted or from a file: looked at first, added at once, taken back at once. */
export function ImportPeople({ close }: { readonly close: () => void }): JSX.Element {
  const { model } = useOptions();
  const { problem, setProblem, add } = useAddMany(close);
  const id = useId();
  const [text, setText] = useState('');
  const [circle, setCircle] = useState<Circle>('report');
  const [rows, setRows] = useState<readonly ImportRow[]>([]);
  const round = useRef(0);
  const area = useRef<HTMLTextAreaElement>(null);

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
  }, [model, text, circle, setProblem]);

  const take = (typed: string): void => {
    if (typed.length > MOST_LETTERS) setProblem(texts.importTooLong);
    else setText(typed);
  };
  const readFile = async (chosen: File): Promise<void> => {
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

  return (
    <AddMany
      title={texts.importTitle}
      lead={texts.importLead}
      problem={problem}
      count={ready.length}
      add={() => add(ready.map(({ person }) => person))}
      close={close}
      source={
        <>
          <LabelledField id={`${id}-text`} label={texts.importText} problem="">
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
          </LabelledField>
          <div class="import-tools">
            <FormSelect label={texts.importCircle} options={circleOptions} value={circle} edit={setCircle} />
            <FileButton
              label={texts.importFile}
              accept=".csv,.tsv,.txt,text/csv,text/plain"
              choose={(file) => void readFile(file)}
            />
          </div>
        </>
      }
      found={text.trim() !== '' && <ImportPreview rows={rows} />}
    />
  );
}
