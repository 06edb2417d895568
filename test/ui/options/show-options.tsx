import { render, screen } from '@testing-library/preact';
import type { RenderResult } from '@testing-library/preact';
import type { JSX } from 'preact';
import { vi } from 'vitest';
import type { BrowserPorts } from '../../../extension/options/browser-ports.ts';
import { createDataModel } from '../../../extension/options/data-model.ts';
import { OptionsContext } from '../../../extension/options/context.ts';
import type { OptionsPorts } from '../../../extension/options/context.ts';
import { createOptionsModel } from '../../../extension/options/options-model.ts';
import { Options } from '../../../extension/options/options.tsx';
import { defaultPreferences } from '../../../src/domain/preferences.ts';
import type { AccountView, ActivityView, OptionsState, PersonView } from '../../../src/messages/map.ts';
import { Announcer } from '../../../src/ui/controls/announcer.tsx';
import { NoticeBoard } from '../../../src/ui/controls/notice.tsx';
import { drawWholePages } from '../controls/whole-pages.ts';
import { fakeSend } from '../controls/fake-send.ts';
import type { Answers, FakeSend } from '../controls/fake-send.ts';
import { fakeBrowserPorts } from './fake-browser-ports.ts';

export const ana: PersonView = { id: 'person-ana', name: 'Ana', address: 'ana@example.com', circle: 'report' };

const activity = (change: Partial<ActivityView>): ActivityView => ({
  id: 'a09',
  icon: 'walk',
  name: 'Campus walk',
  question: 'What is on your mind?',
  length: '30 to 60 min',
  isOn: true,
  isOptIn: false,
  isOwn: false,
  isEdited: false,
  input: {
    icon: change.icon ?? 'walk',
    minutes: { min: 30, usual: 30, max: 60 },
    circles: [],
    group: { min: 1, max: 2 },
    place: 'campus',
    when: {},
    noticeMinutes: 0,
    travelMinutes: 0,
    coolDownDays: 7,
    texts: {
      name: change.name ?? 'Campus walk',
      title: 'Walk with {name}',
      titleAlone: 'Campus walk',
      question: 'What is on your mind?',
      followUp: '',
      place: 'On campus',
    },
  },
  ...change,
});

export const account = (change: Partial<AccountView> = {}): AccountView => ({
  id: 'account-1',
  provider: 'google',
  address: 'pat@example.com',
  state: 'connected',
  calendars: [
    { id: 'work', name: 'Work', canWrite: true, isShared: false, use: 'blocks' },
    { id: 'family', name: 'Family', canWrite: true, isShared: false, use: 'shown' },
    { id: 'team', name: 'Team', canWrite: false, isShared: true, use: 'shown' },
    { id: 'holidays', name: 'Holidays', canWrite: false, isShared: false, use: 'shown' },
  ],
  seesOthers: true,
  staysConnected: false,
  target: 'work',
  ...change,
});

export const optionsState = (change: Partial<OptionsState> = {}): OptionsState => ({
  preferences: defaultPreferences,
  people: [ana],
  activities: [
    activity({}),
    activity({ id: 'a06', icon: 'meal', name: 'Cafeteria meal' }),
    activity({ id: 'a07', icon: 'cup', name: 'Pub', isOn: false, isOptIn: true }),
  ],
  accounts: [],
  snoozes: [],
  decisions: [],
  redirectAddresses: { google: 'https://google.example.org/', microsoft: 'https://microsoft.example.org/' },
  canStayConnected: true,
  adminRequests: {},
  hasBuiltInClient: { google: false, microsoft: true },
  ...change,
});

interface Shown extends FakeSend, RenderResult {
  readonly copy: ReturnType<typeof vi.fn<OptionsPorts['copy']>>;
  /** Something changed that suggestions are made from, wherever it was changed. */
  readonly changeElsewhere: () => void;
}

/** A worker that keeps whatever it is sent, unless `answers` says otherwise. */
const keepingWorker = (state: OptionsState, answers: Answers): FakeSend => {
  let { preferences } = state;
  return fakeSend({
    'options.state': () => state,
    'options.savePreferences': ({ change }) => {
      preferences = { ...preferences, ...change };
      return { ok: true, value: preferences };
    },
    'options.savePerson': ({ id = 'person-new', person }) => ({ ok: true, value: { id, ...person } }),
    'options.removePeople': () => null,
    'options.setActivities': () => null,
    'options.liftSnoozes': () => null,
    'options.forgetDecisions': () => null,
    'options.preview': () => ({ suggestions: [], source: '', absence: 'Open your calendar.', reasons: [] }),
    'options.disconnect': () => null,
    ...answers,
  });
};

/** Draws the options over a worker that keeps whatever it is sent, unless `answers` says otherwise. */
export async function showOptions(state: OptionsState = optionsState(), answers: Answers = {}): Promise<Shown> {
  drawWholePages();
  const fake = keepingWorker(state, answers);
  const copy = vi.fn<OptionsPorts['copy']>().mockResolvedValue();
  const listeners = new Set<() => void>();
  const watchChanges: OptionsPorts['watchChanges'] = (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const shown = render(
    <Options
      model={createOptionsModel(fake.send)}
      data={createDataModel(fake.send)}
      browser={fakeBrowserPorts()}
      language="en-GB"
      watchChanges={watchChanges}
      copy={copy}
    />,
  );
  await screen.findByRole('heading', { name: 'Start' });
  return { ...fake, ...shown, copy, changeElsewhere: () => listeners.forEach((listener) => listener()) };
}

/** The same, with one section alone: what belongs to no other need not be drawn a hundred times. */
export async function showSection(
  Section: () => JSX.Element,
  state = optionsState(),
  answers: Answers = {},
  browser: BrowserPorts = fakeBrowserPorts(),
  language = 'en-GB',
): Promise<FakeSend> {
  const fake = keepingWorker(state, answers);
  const model = createOptionsModel(fake.send);
  await model.load(true);
  const Framed = (): JSX.Element => {
    const current = model.state.value ?? state;
    const ports: OptionsPorts = {
      model,
      data: createDataModel(fake.send),
      browser,
      language,
      watchChanges: () => () => undefined,
      copy: () => Promise.resolve(),
    };
    return (
      <Announcer>
        <NoticeBoard closeLabel="Close">
          <OptionsContext.Provider value={{ ...ports, state: current }}>
            <Section />
          </OptionsContext.Provider>
        </NoticeBoard>
      </Announcer>
    );
  };
  render(<Framed />);
  return fake;
}

export const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
export const textbox = (name: string): HTMLInputElement => screen.getByRole('textbox', { name });
export const toggle = (name: string): HTMLInputElement => screen.getByRole('switch', { name });

/** What the page said last to those who listen. */
export const said = (): string => screen.getByRole('status').textContent;
