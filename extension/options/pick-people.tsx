import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Circle } from '../../src/domain/involvement/types.ts';
import type { AttendeesFound } from '../../src/messages/map.ts';
import { BusyButton } from '../../src/ui/controls/busy-button.tsx';
import { peopleTexts as texts } from '../texts.ts';
import { AddMany, useAddMany } from './add-many.tsx';
import { circleOptions } from './circles.ts';
import { useOptions } from './context.ts';
import { FormSelect } from './form-fields.tsx';

/** Those the user meets: read after a click, picked by the user, taken back at once. */
export function PickPeople({ close }: { readonly close: () => void }): JSX.Element {
  const { model } = useOptions();
  const { problem, setProblem, add } = useAddMany(close);
  const first = useRef<HTMLDivElement>(null);
  const [found, setFound] = useState<AttendeesFound['people']>();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [circle, setCircle] = useState<Circle>('report');

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
  const chosen = fresh.filter(({ address }) => picked.has(address));

  return (
    <AddMany
      title={texts.pickTitle}
      lead={texts.pickLead}
      problem={problem}
      count={picked.size}
      add={() => add(chosen.map(({ name, address }) => ({ name, address, circle })))}
      close={close}
      first={
        fresh.length === 0 && (
          <BusyButton class="button-primary" label={texts.pickRead} busyLabel={texts.pickReading} run={read} />
        )
      }
      found={
        fresh.length === 0 ? (
          found !== undefined && <p role="status">{found.length === 0 ? texts.pickNone : texts.pickAllKnown}</p>
        ) : (
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
        )
      }
    />
  );
}
