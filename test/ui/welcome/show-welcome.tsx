import { fireEvent, render, screen } from '@testing-library/preact';
import { createOptionsModel } from '../../../extension/options/options-model.ts';
import { createTexts } from '../../../extension/wiring/texts.ts';
import { Welcome } from '../../../extension/welcome/welcome.tsx';
import { defaultPreferences } from '../../../src/domain/preferences.ts';
import type { OptionsState, PersonView } from '../../../src/messages/map.ts';
import type { SiteAccess } from '../../../src/platform/permissions.ts';
import * as english from '../../../src/ui/i18n/en/index.ts';
import { fakeSend, type Answers, type FakeSend } from '../controls/fake-send.ts';
import { optionsState } from '../options/show-options.tsx';

const granted: SiteAccess = { isGranted: () => Promise.resolve(true), ask: () => Promise.resolve(true) };

/** The welcome page over a worker that keeps what it is sent, unless `answers` says otherwise. */
export async function showWelcome(
  change: Partial<OptionsState> = {},
  { answers = {}, access = granted }: { readonly answers?: Answers; readonly access?: SiteAccess } = {},
): Promise<FakeSend> {
  const state = optionsState({ people: [], ...change });
  let { preferences } = state;
  let count = 0;
  const fake = fakeSend({
    'options.state': () => state,
    'options.savePreferences': (request) => {
      preferences = { ...preferences, ...request.change };
      return { ok: true, value: preferences };
    },
    'options.savePerson': ({ id = `person-${(count += 1)}`, person }) => ({ ok: true, value: { id, ...person } }),
    'options.removePeople': () => null,
    ...answers,
  });
  render(
    <Welcome
      model={createOptionsModel(fake.send)}
      language="en-GB"
      words={createTexts(english, 'ltr', 'en-GB')}
      monday="2026-11-30"
      access={access}
      optionsAt={(section) => `https://options.example/#${section}`}
    />,
  );
  await screen.findByRole('heading', { name: 'See how it works' });
  return fake;
}

export const ana: PersonView = { id: 'person-ana', name: 'Ana', address: 'ana@example.com', circle: 'report' };
export const preferencesWith = (change: Partial<OptionsState['preferences']>): OptionsState['preferences'] => ({
  ...defaultPreferences,
  ...change,
});

export const pills = (): readonly HTMLElement[] => screen.queryAllByRole('button', { name: /^Suggestion: / });
export const said = (): string => screen.getByRole('status').textContent;

/** What a user does, as far as jsdom has it; the real thing is in test/e2e/welcome.test.ts. */
export const user = {
  type: (field: HTMLElement, text: string): void => {
    field.focus();
    fireEvent.input(field, { target: { value: text } });
  },
  leave: (field: HTMLElement): void => {
    fireEvent.change(field);
    fireEvent.blur(field);
  },
  click: (target: HTMLElement): void => {
    target.focus();
    fireEvent.click(target);
  },
  select: (field: HTMLElement, value: string): boolean => fireEvent.change(field, { target: { value } }),
  press: (key: string): boolean => fireEvent.keyDown(document.activeElement!, { key }),
};
