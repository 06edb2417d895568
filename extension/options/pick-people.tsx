import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Circle } from '../../src/domain/involvement/types.ts';
import type { AttendeesFound } from '../../src/messages/map.ts';
import { BusyButton } from '../../src/ui/controls/busy-button.tsx';
import { Glyph } from '../../src/ui/controls/glyphs.tsx';
import { useNotice } from '../../src/ui/controls/notice.tsx';
import { plural } from '../../src/ui/i18n/index.ts';
import { options, peopleCounts, peopleTexts as texts } from '../texts.ts';
import { circleOptions } from './circles.ts';
import { useOptions } from './context.ts';
import { FormSelect } from './form-fields.tsx';

/** Those the user meets: read after a click, picked by the user, taken back at once. */
export function PickPeople({ close }: { readonly close: () => void }): JSX.Element {
  const { model, language } = useOptions();
  const notice = useNotice();
  const id = useId();
  const first = useRef<HTMLDivElement>(null);
  const [found, setFound] = useState<AttendeesFound['people']>();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [circle, setCircle] = useState<Circle>('report');
  const [problem, setProblem] = useState('');

  useEffect(() => first.current?.focus(), [found]);
  const read = async (): Promise<void> => {
    const answer = await model.readAttendees();
    setProblem(typeof answer === 'string' ? answer : answer.problem);
    if (typeof answer !== 'string') setFound(answer.people);
  };
  const fresh = found?.filter(({ isKnown }) => !isKnown) ?? [];
  const isAll = fresh.length > 0 && picked.size === fresh.length;
  const pick = (address: string, isPicked: boolean): void => {
    const next = new Set(picked);
    if (isPicked) next.add(address);
    else next.delete(address);
    setPicked(next);
  };
  const takeBack = async (ids: readonly string[]): Promise<void> => {
    const outcome = await model.removePeople(ids);
    notice({ text: outcome.ok ? plural(peopleCounts.takenBack, ids.length, language) : outcome.message });
  };
  const add = async (): Promise<void> => {
    const chosen = fresh.filter(({ address }) => picked.has(address));
    const outcome = await model.importPeople(chosen.map(({ name, address }) => ({ name, address, circle })));
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
      <h4 id={`${id}-title`}>{texts.pickTitle}</h4>
      <p class="field-hint">{texts.pickLead}</p>
      {problem !== '' && (
        <p class="field-problem" role="alert">
          <Glyph name="alert" size={14} />
          <span>{problem}</span>
        </p>
      )}
      {found !== undefined && fresh.length === 0 && (
        <p role="status">{found.length === 0 ? texts.pickNone : texts.pickAllKnown}</p>
      )}
      {fresh.length > 0 && (
        <>
          <div class="pick-list" role="group" aria-label={texts.pickList} tabIndex={-1} ref={first}>
            <label class="pick-all">
              <input
                type="checkbox"
                checked={isAll}
                indeterminate={picked.size > 0 && !isAll}
                onChange={() => setPicked(new Set(isAll ? [] : fresh.map(({ address }) => address)))}
              />
              <span>{texts.pickAll}</span>
            </label>
            {fresh.map(({ name, address }) => (
              <label key={address} class="pick-one">
                <input
                  type="checkbox"
                  checked={picked.has(address)}
                  onChange={(event) => pick(address, event.currentTarget.checked)}
                />
                <span class="pick-name">{name}</span>
                <span class="pick-address">{address}</span>
              </label>
            ))}
          </div>
          <div class="import-tools">
            <FormSelect label={texts.pickCircle} options={circleOptions} value={circle} edit={setCircle} />
          </div>
        </>
      )}
      <div class="form-foot">
        {fresh.length === 0 && (
          <BusyButton class="button-primary" label={texts.pickRead} busyLabel={texts.pickReading} run={read} />
        )}
        {picked.size > 0 && (
          <BusyButton
            class="button-primary"
            label={plural(peopleCounts.add, picked.size, language)}
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
