import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { AccountView } from '../../src/messages/map.ts';
import { useAnnounce } from '../../src/ui/controls/announcer.tsx';
import { useAutosave } from '../../src/ui/controls/autosave.ts';
import { Problem, SavedMark } from '../../src/ui/controls/field-parts.tsx';
import { fill } from '../../src/ui/i18n/index.ts';
import { accounts as words, options as texts } from '../texts.ts';
import { problemOf, savingTexts, useOptions } from './context.ts';

const uses = ['blocks', 'shown', 'ignored'] as const;

type CalendarView = AccountView['calendars'][number];

/** An account's calendars: what each is for, and the one that is booked into. */
export function CalendarTable({ account }: { readonly account: AccountView }): JSX.Element {
  const target = useTarget(account);
  if (account.calendars.length === 0) return <p class="field-hint">{texts.noCalendars}</p>;
  const wantsPermission = account.calendars.some(({ isShared, canWrite }) => isShared && !canWrite);
  return (
    <>
      <table class="calendars">
        <caption class="visually-hidden">{fill(texts.calendarsOf, { address: account.address })}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.calendar}</th>
            <th scope="col">{words.use}</th>
            <th scope="col">{texts.writtenTo}</th>
          </tr>
        </thead>
        <tbody>
          {account.calendars.map((calendar) => (
            <CalendarRow key={calendar.id} account={account} calendar={calendar} target={target} />
          ))}
        </tbody>
      </table>
      <p class="field-hint">{words.useHelp}</p>
      {wantsPermission && <p class="field-hint">{words.sharedHelp}</p>}
    </>
  );
}

/** Books into a calendar from now on; for a shared one without the permission, that is asked for first. */
const useTarget = (account: AccountView) => {
  const { model } = useOptions();
  const announce = useAnnounce();
  /** Chosen and not kept yet. */
  const [pending, setPending] = useState<string | undefined>();
  const [refused, setRefused] = useState<{ readonly calendar: string; readonly problem: string } | undefined>();
  const [saved, setSaved] = useState<{ readonly calendar: string; readonly count: number }>({ calendar: '', count: 0 });
  const ask = async ({ id, canWrite }: CalendarView): Promise<string | undefined> => {
    if (!canWrite && account.provider !== 'memory') {
      const answer = await model.connect(account.provider, { account: account.id, writesShared: true });
      if (!answer.ok) return answer.message;
    }
    return await problemOf(model.setCalendar(account.id, id, { isTarget: true }));
  };
  const choose = async (calendar: CalendarView): Promise<void> => {
    setPending(calendar.id);
    const problem = await ask(calendar);
    setPending(undefined);
    setRefused(problem === undefined ? undefined : { calendar: calendar.id, problem });
    announce(problem === undefined ? savingTexts.saved : savingTexts.notSaved(problem));
    if (problem === undefined) setSaved(({ count }) => ({ calendar: calendar.id, count: count + 1 }));
  };
  return {
    chosen: pending ?? account.target,
    problemOf: (id: string) => (refused?.calendar === id ? refused.problem : ''),
    savedCountOf: (id: string) => (saved.calendar === id ? saved.count : 0),
    choose,
  };
};

interface CalendarRowProps {
  readonly account: AccountView;
  readonly calendar: CalendarView;
  readonly target: ReturnType<typeof useTarget>;
}

function CalendarRow({ account, calendar, target }: CalendarRowProps): JSX.Element {
  const { model } = useOptions();
  const id = useId();
  const { name } = calendar;
  const use = useAutosave(
    calendar.use,
    (chosen) => problemOf(model.setCalendar(account.id, calendar.id, { use: chosen })),
    savingTexts,
  );
  const mayBeTarget = (calendar.canWrite || calendar.isShared) && calendar.use !== 'ignored';
  return (
    <tr>
      <th scope="row">
        <span class="calendar-name">
          {name}
          {calendar.isShared && <span class="field-hint">{words.shared}</span>}
          <SavedMark count={use.savedCount + target.savedCountOf(calendar.id)} text={texts.saved} />
        </span>
        <Problem id={`${id}-problem`} text={use.problem !== '' ? use.problem : target.problemOf(calendar.id)} />
      </th>
      <td>
        <select
          class="input calendar-use"
          aria-label={fill(words.useOf, { calendar: name })}
          value={use.shown}
          onChange={(event) => {
            const picked = uses.find((one) => one === event.currentTarget.value);
            if (picked !== undefined) use.commit(picked);
          }}
        >
          {uses.map((one) => (
            <option key={one} value={one} selected={one === use.shown}>
              {words[`use_${one}`]}
            </option>
          ))}
        </select>
      </td>
      <td>
        {mayBeTarget ? (
          <label class="radio">
            <input
              type="radio"
              name={`target ${account.id}`}
              aria-label={fill(texts.writtenToOf, { calendar: name })}
              checked={target.chosen === calendar.id}
              onChange={() => void target.choose(calendar)}
            />
          </label>
        ) : (
          <span class="field-hint">{calendar.use === 'ignored' ? '' : texts.readOnly}</span>
        )}
      </td>
    </tr>
  );
}
