import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { CalendarUse } from '../../src/domain/booking/account.ts';
import type { AccountId } from '../../src/domain/booking/types.ts';
import type { ActivityId, Circle, PersonId } from '../../src/domain/involvement/types.ts';
import type { Preferences } from '../../src/domain/preferences.ts';
import type {
  AccountView,
  ActivityView,
  AttendeesFound,
  ConnectOutcome,
  FieldProblem,
  ImportOutcome,
  ImportRow,
  OptionsState,
  PersonInput,
  PersonView,
  PreviewState,
  Request,
  Saved,
  Send,
} from '../../src/messages/map.ts';
import { failureText } from '../../src/ui/controls/failure-text.ts';
import { options as texts } from '../texts.ts';

export type ClientProvider = 'google' | 'microsoft';

/** What a refused or failed change comes to: one sentence for the place where it was made. */
export type Kept<Value = undefined> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false;
      readonly field: string;
      readonly message: string;
      /** All that is wrong, for a form that shows each problem at its field. */
      readonly problems?: readonly FieldProblem[];
    };

/** A change of a person; `undefined` takes back what was told. */
export type PersonChange = { readonly [Key in keyof PersonInput]?: PersonInput[Key] | undefined };

/**
 * What the options page shows and changes. Every change is shown once it is kept; they go
 * one after the other, so that each one starts from what the one before it left.
 */
export interface OptionsModel {
  readonly state: ReadonlySignal<OptionsState | undefined>;
  /** Why the options could not be read; empty when they could. */
  readonly failure: ReadonlySignal<string>;
  /** @param refresh whether the accounts are asked for their calendars as well. */
  readonly load: (refresh: boolean) => Promise<void>;
  /** `change` is made from the preferences as they are when its turn comes. */
  readonly savePreferences: (change: (current: Preferences) => Partial<Preferences>) => Promise<Kept<Preferences>>;
  readonly addPerson: (person: PersonInput) => Promise<Kept<PersonView>>;
  /** Brings back somebody who was removed, with what was done with them. */
  readonly restorePerson: (person: PersonView) => Promise<Kept<PersonView>>;
  /** From the person as they are when its turn comes, so that two fields left together do not undo each other. */
  readonly changePerson: (id: PersonId, change: PersonChange) => Promise<Kept<PersonView>>;
  readonly removePeople: (ids: readonly PersonId[]) => Promise<Kept>;
  /** Reads a list of people; keeps nothing. Undefined when it could not be read. */
  readonly readPeople: (text: string, circle: Circle) => Promise<readonly ImportRow[] | undefined>;
  /** Reads who takes part in the user's own events; keeps nothing. A text where it could not be done. */
  readonly readAttendees: () => Promise<AttendeesFound | string>;
  readonly importPeople: (people: readonly PersonInput[]) => Promise<Kept<ImportOutcome>>;
  readonly setActivities: (ids: readonly ActivityId[], isOn: boolean) => Promise<Kept>;
  readonly saveActivity: (request: Request<'options.saveActivity'>) => Promise<Kept<ActivityView>>;
  /** Resets one of ours, removes one of the user's own. */
  readonly dropActivity: (id: ActivityId) => Promise<Kept>;
  readonly liftSnoozes: (ids: readonly string[]) => Promise<Kept>;
  /** Of one activity, or of all. */
  readonly forgetDecisions: (activity?: ActivityId) => Promise<Kept>;
  /** This week with everything as it is kept now; undefined until it was read. */
  readonly preview: ReadonlySignal<PreviewState | undefined>;
  readonly loadPreview: () => Promise<void>;
  /** With an account it is that one again; without, one more. */
  readonly connect: (
    provider: ClientProvider,
    wish?: Pick<Request<'options.connect'>, 'account' | 'writesShared'>,
  ) => Promise<ConnectOutcome>;
  readonly forgetAdminRequest: (provider: ClientProvider) => Promise<Kept>;
  readonly stayConnected: (account: AccountId, isOn: boolean) => Promise<Kept>;
  readonly disconnect: (account: AccountId) => Promise<Kept>;
  readonly setCalendar: (
    account: AccountId,
    calendar: string,
    change: { use: CalendarUse } | { isTarget: true },
  ) => Promise<Kept>;
}

const kept = { ok: true, value: undefined } as const;

const ofSaved = <Value>(saved: Saved<Value>): Kept<Value> => {
  if (saved.ok) return saved;
  const [problem] = saved.problems;
  return {
    ok: false,
    field: problem?.field ?? '',
    message: problem?.message ?? texts.refused,
    problems: saved.problems,
  };
};

const upsert = <Item extends { readonly id: string }>(items: readonly Item[], item: Item): readonly Item[] =>
  items.some(({ id }) => id === item.id)
    ? items.map((other) => (other.id === item.id ? item : other))
    : [...items, item];

/** A person with a change laid over; what became `undefined` is no longer told. */
const changed = (person: PersonInput, change: PersonChange): PersonInput => {
  const { name = person.name, address = person.address, circle = person.circle, ...details } = change;
  const merged = Object.fromEntries(
    Object.entries({ ...person, ...details }).filter(([, value]) => value !== undefined),
  );
  return { ...merged, name, address, circle };
};

/** As the worker keeps them: a closed window changes nothing, another outcome ends the waiting. */
const requestsAfter = (
  requests: OptionsState['adminRequests'],
  provider: ClientProvider,
  outcome: ConnectOutcome,
): OptionsState['adminRequests'] => {
  const { [provider]: before, ...others } = requests;
  const address = outcome.ok ? undefined : outcome.reason === 'cancelled' ? before : outcome.address;
  return address === undefined ? others : { ...others, [provider]: address };
};

/** What the options page shows and keeps: changes are sent one after another, in the order in which they were made. */
export function createOptionsModel(send: Send): OptionsModel {
  const state = signal<OptionsState | undefined>(undefined);
  const failure = signal('');
  const preview = signal<PreviewState | undefined>(undefined);
  let previewRound = 0;
  let turn: Promise<unknown> = Promise.resolve();

  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    return mine;
  };
  const update = (change: (current: OptionsState) => Partial<OptionsState>): void => {
    if (state.value !== undefined) state.value = { ...state.value, ...change(state.value) };
  };
  /** Runs a change in its turn; whatever is thrown becomes a sentence. */
  const attempt = <Value>(work: () => Promise<Kept<Value>>): Promise<Kept<Value>> =>
    inTurn(async () => {
      try {
        return await work();
      } catch (thrown) {
        return { ok: false, field: '', message: failureText(thrown, texts.noAnswer) };
      }
    });
  const keepAccount = (account: AccountView): void =>
    update(({ accounts }) => ({ accounts: upsert(accounts, account) }));

  const keepPerson = async (request: Request<'options.savePerson'>): Promise<Kept<PersonView>> => {
    const saved = ofSaved(await send('options.savePerson', request));
    if (saved.ok) update(({ people }) => ({ people: upsert(people, saved.value) }));
    return saved;
  };

  return {
    state,
    failure,
    load: (refresh) =>
      inTurn(async () => {
        try {
          state.value = await send('options.state', { refresh });
          failure.value = '';
        } catch (thrown) {
          failure.value = failureText(thrown, texts.unavailable);
        }
      }),
    savePreferences: (change) =>
      attempt(async () => {
        if (state.value === undefined) return { ok: false, field: '', message: texts.unavailable };
        const saved = ofSaved(await send('options.savePreferences', { change: change(state.value.preferences) }));
        if (saved.ok) update(() => ({ preferences: saved.value }));
        return saved;
      }),
    addPerson: (person) => attempt(() => keepPerson({ person })),
    restorePerson: ({ id, ...person }) => attempt(() => keepPerson({ id, isRestored: true, person })),
    changePerson: (id, change) =>
      attempt(async () => {
        const current = state.value?.people.find((person) => person.id === id);
        if (current === undefined) return { ok: false, field: '', message: texts.personGone };
        const { id: _id, ...person } = current;
        return await keepPerson({ id, person: changed(person, change) });
      }),
    removePeople: (ids) =>
      attempt(async () => {
        await send('options.removePeople', { ids });
        update(({ people }) => ({ people: people.filter(({ id }) => !ids.includes(id)) }));
        return kept;
      }),
    readPeople: (text, circle) => send('options.readPeople', { text, circle }).catch(() => undefined),
    async readAttendees() {
      try {
        return await send('options.readAttendees', {});
      } catch (thrown) {
        return failureText(thrown, texts.noAnswer);
      }
    },
    importPeople: (people) =>
      attempt(async () => {
        const saved = ofSaved(await send('options.importPeople', { people }));
        if (saved.ok) update((current) => ({ people: [...current.people, ...saved.value.added] }));
        return saved;
      }),
    setActivities: (ids, isOn) =>
      attempt(async () => {
        await send('options.setActivities', { ids, isOn });
        update(({ activities }) => ({
          activities: activities.map((activity) => (ids.includes(activity.id) ? { ...activity, isOn } : activity)),
        }));
        return kept;
      }),
    saveActivity: (request) =>
      attempt(async () => {
        const saved = ofSaved(await send('options.saveActivity', request));
        if (saved.ok) update(({ activities }) => ({ activities: upsert(activities, saved.value) }));
        return saved;
      }),
    dropActivity: (id) =>
      attempt(async () => {
        const standing = await send('options.dropActivity', { id });
        update(({ activities }) => ({
          activities:
            standing === null ? activities.filter((activity) => activity.id !== id) : upsert(activities, standing),
        }));
        return kept;
      }),
    liftSnoozes: (ids) =>
      attempt(async () => {
        await send('options.liftSnoozes', { ids });
        update(({ snoozes }) => ({ snoozes: snoozes.filter(({ id }) => !ids.includes(id)) }));
        return kept;
      }),
    forgetDecisions: (activity) =>
      attempt(async () => {
        await send('options.forgetDecisions', activity === undefined ? {} : { activity });
        update(({ decisions }) => ({
          decisions: activity === undefined ? [] : decisions.filter((one) => one.activity !== activity),
        }));
        return kept;
      }),
    preview,
    async loadPreview() {
      const mine = ++previewRound;
      try {
        // What was just changed is kept before the week is drawn from it.
        await turn;
        const read = await send('options.preview', {});
        if (mine === previewRound) preview.value = read;
      } catch {
        // A week that cannot be drawn now is drawn with the next change; what stands there still stands.
      }
    },
    async connect(provider, wish = {}) {
      try {
        // A client id that was typed a moment ago is kept before the window opens, but the window is nobody's turn:
        // it may stand open for minutes, and the rest of the page goes on saving meanwhile.
        await turn;
        const outcome = await send('options.connect', { provider, ...wish });
        if (outcome.ok) keepAccount(outcome.account);
        update(({ adminRequests }) => ({ adminRequests: requestsAfter(adminRequests, provider, outcome) }));
        return outcome;
      } catch (thrown) {
        return { ok: false, reason: 'failed', message: failureText(thrown, texts.noAnswer) };
      }
    },
    forgetAdminRequest: (provider) =>
      attempt(async () => {
        await send('options.forgetAdminRequest', { provider });
        update(({ adminRequests: { [provider]: _gone, ...adminRequests } }) => ({ adminRequests }));
        return kept;
      }),
    stayConnected: (account, isOn) =>
      attempt(async () => {
        keepAccount(await send('options.stayConnected', { account, isOn }));
        return kept;
      }),
    disconnect: (account) =>
      attempt(async () => {
        await send('options.disconnect', { account });
        update(({ accounts }) => ({ accounts: accounts.filter(({ id }) => id !== account) }));
        return kept;
      }),
    setCalendar: (account, calendar, change) =>
      attempt(async () => {
        keepAccount(await send('options.setCalendar', { account, calendar, ...change }));
        return kept;
      }),
  };
}
