import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createDataModel } from '../../../extension/options/data-model.ts';
import { createOptionsModel } from '../../../extension/options/options-model.ts';
import { Options } from '../../../extension/options/options.tsx';
import { fakeSend } from '../controls/fake-send.ts';
import { fakeBrowserPorts } from './fake-browser-ports.ts';
import { account, ana, optionsState, showOptions, textbox, toggle } from './show-options.tsx';

afterEach(cleanup);

test('each section has an address of its own in the list', async () => {
  await showOptions();
  const list = screen.getByRole('navigation', { name: 'Sections' });
  const addresses = within(list)
    .getAllByRole('link')
    .map((link) => link.getAttribute('href'));
  expect(addresses).toEqual([
    '#start',
    '#people',
    '#activities',
    '#hours',
    '#accounts',
    '#limits',
    '#notices',
    '#appearance',
    '#data',
    '#keyboard',
    '#help',
    '#about',
  ]);
  for (const address of addresses) expect(document.querySelector(address ?? '')?.tagName).toBe('SECTION');
});

test('no two controls share a name, so that each can be found', async () => {
  const names = ['Name', 'Email', 'Google client ID', 'Microsoft client ID'];
  await showOptions();
  for (const name of names) expect(screen.getAllByRole('textbox', { name })).toHaveLength(1);
  for (const name of ['Connect Google', 'Connect Microsoft', 'Add person'])
    expect(screen.getAllByRole('button', { name })).toHaveLength(1);
});

test('the page says so when the options cannot be read, and reads again on demand', async () => {
  let isBack = false;
  const { send } = fakeSend({
    'options.state': () => (isBack ? optionsState() : Promise.reject(new Error('inner details'))),
  });
  render(
    <Options
      model={createOptionsModel(send)}
      data={createDataModel(send)}
      browser={fakeBrowserPorts()}
      language="en-GB"
      watchChanges={() => () => undefined}
      copy={() => Promise.resolve()}
    />,
  );
  expect((await screen.findByRole('alert')).textContent).toBe('Your options could not be read.');
  isBack = true;
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('heading', { name: 'Start' })).toBeTruthy();
});

test('what changed elsewhere shows when the page comes to the front, without touching what is being typed', async () => {
  let people = [ana];
  await showOptions(optionsState(), { 'options.state': () => optionsState({ people }) });
  fireEvent.input(textbox('Name'), { target: { value: 'Be' } });
  people = [ana, { ...ana, id: 'person-cleo', name: 'Cleo' }];
  document.dispatchEvent(new Event('visibilitychange'));
  expect(await screen.findByRole('textbox', { name: 'Name of Cleo' })).toBeTruthy();
  expect(textbox('Name').value).toBe('Be');
});

test('an account that is signed out or connected again elsewhere shows at once, and no service is asked for it', async () => {
  let accounts = [account()];
  const shown = await showOptions(optionsState({ accounts }), { 'options.state': () => optionsState({ accounts }) });
  accounts = [account({ state: 'signed-out' })];
  shown.changeElsewhere();
  expect(await screen.findByRole('button', { name: 'Reconnect pat@example.com' })).toBeTruthy();
  accounts = [account()];
  shown.changeElsewhere();
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Reconnect pat@example.com' })).toBeNull());
  expect(shown.asked('options.state')).toEqual([{ refresh: true }, { refresh: false }, { refresh: false }]);
});

describe('activities', () => {
  test('stand in groups that count what is on, opt-in ones marked', async () => {
    await showOptions();
    const table = screen.getByRole('group', { name: 'Over food or a cup' });
    expect(within(table).getByText('1 of 2 on')).toBeTruthy();
    expect(within(table).getAllByText('Opt in')).toHaveLength(1);
    expect(within(screen.getByRole('group', { name: 'Out and about' })).getByText('1 of 1 on')).toBeTruthy();
  });

  test('are switched on and off one by one', async () => {
    const { asked } = await showOptions();
    fireEvent.click(toggle('Pub'));
    fireEvent.click(toggle('Campus walk'));
    await waitFor(() =>
      expect(asked('options.setActivities')).toEqual([
        { ids: ['a07'], isOn: true },
        { ids: ['a09'], isOn: false },
      ]),
    );
    expect(await screen.findByText('2 of 2 on')).toBeTruthy();
  });
});

describe('the first steps', () => {
  test('tell how many people there are once there are some', async () => {
    await showOptions();
    expect(screen.getByText('Done: 1 on your list.')).toBeTruthy();
  });

  test('ask for people while there are none', async () => {
    await showOptions(optionsState({ people: [] }));
    expect(screen.getByText('A name is enough. An address lets Alongside send the invitation.')).toBeTruthy();
  });
});

test('the page goes to the section it was opened at', async () => {
  const scrolledTo = vi.fn<(id: string) => void>();
  Element.prototype.scrollIntoView = function scroll() {
    scrolledTo(this.id);
  };
  location.hash = '#people';
  await showOptions();
  location.hash = '';
  expect(scrolledTo.mock.calls).toEqual([['people']]);
});
