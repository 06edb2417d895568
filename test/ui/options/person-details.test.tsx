import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { People } from '../../../extension/options/people.tsx';
import type { PersonView } from '../../../src/messages/map.ts';
import { account, ana, button, optionsState, showSection, textbox } from './show-options.tsx';

afterEach(cleanup);

const { id: _id, ...anaTyped } = ana;

describe('the details of a person', () => {
  test('are folded away until they are wanted, and saved field by field', async () => {
    const { asked } = await showSection(People);
    expect(screen.queryByRole('textbox', { name: 'Notes' })).toBeNull();
    fireEvent.click(button('Details of Ana'));
    const details = within(screen.getByRole('group', { name: 'Details of Ana' }));
    fireEvent.change(details.getByRole('combobox', { name: 'Usually works' }), { target: { value: 'remote' } });
    await waitFor(() =>
      expect(asked('options.savePerson').at(-1)).toEqual({ id: ana.id, person: { ...anaTyped, works: 'remote' } }),
    );
    const days = details.getByRole('spinbutton', { name: 'Days between two things together with Ana' });
    fireEvent.input(days, { target: { value: '12' } });
    fireEvent.change(days);
    await waitFor(() =>
      expect(asked('options.savePerson').at(-1)?.person).toEqual({ ...anaTyped, works: 'remote', cadenceDays: 12 }),
    );
    fireEvent.change(details.getByRole('combobox', { name: 'Usually works' }), { target: { value: 'unknown' } });
    await waitFor(() => expect(asked('options.savePerson').at(-1)?.person).not.toHaveProperty('works'));
  });

  test('a kind is liked or left out, not both', async () => {
    const { asked } = await showSection(People, optionsState({ people: [{ ...ana, likes: ['walk', 'a06'] }] }));
    fireEvent.click(button('Details of Ana'));
    const pleaseNot = screen.getByRole('group', { name: /^Please not/ });
    fireEvent.click(within(pleaseNot).getByRole('checkbox', { name: 'Walks' }));
    await waitFor(() =>
      expect(asked('options.savePerson').at(-1)?.person).toMatchObject({ likes: ['a06'], pleaseNot: ['walk'] }),
    );
  });

  test('somebody is left out until a day, or until it is taken back', async () => {
    const { asked } = await showSection(People);
    fireEvent.click(button('Details of Ana'));
    fireEvent.click(screen.getByRole('switch', { name: 'Leave out for now' }));
    const until = await screen.findByLabelText('Until');
    expect(asked('options.savePerson').at(-1)?.person.pausedUntil).toBeNull();
    fireEvent.input(until, { target: { value: '2030-01-05' } });
    fireEvent.change(until);
    await waitFor(() =>
      expect(asked('options.savePerson').at(-1)?.person.pausedUntil).toBe(
        Temporal.PlainDate.from('2030-01-06').toZonedDateTime(Temporal.Now.timeZoneId()).epochMilliseconds,
      ),
    );
  });

  test('a zone that is none stays in its field with the reason', async () => {
    const { asked } = await showSection(People);
    fireEvent.click(button('Details of Ana'));
    fireEvent.click(screen.getByRole('switch', { name: 'Keeps hours of their own' }));
    const zone = await screen.findByLabelText('Time zone');
    const before = asked('options.savePerson').length;
    fireEvent.input(zone, { target: { value: 'Moon/Crater' } });
    fireEvent.change(zone);
    expect(await screen.findByText(/^Choose a time zone of the list/)).toBeTruthy();
    expect(asked('options.savePerson')).toHaveLength(before);
  });
});

describe('many people', () => {
  const many: readonly PersonView[] = Array.from({ length: 1000 }, (_, index) => ({
    id: `p${index}`,
    name: `Person ${index}`,
    address: index === 700 ? 'zoé@example.com' : '',
    circle: 'peer',
  }));

  test('are drawn a page at a time, and found by name, address or circle', async () => {
    await showSection(People, optionsState({ people: many }));
    const rows = (): number => document.querySelectorAll('li.person').length;
    expect(rows()).toBe(40);
    fireEvent.click(button('Show 40 more'));
    await waitFor(() => expect(rows()).toBe(80));
    fireEvent.input(screen.getByRole('searchbox', { name: 'Search people' }), { target: { value: 'peer zoe' } });
    expect(await screen.findByRole('textbox', { name: 'Name of Person 700' })).toBeTruthy();
    expect(screen.getByText('1 of 1,000')).toBeTruthy();
    fireEvent.input(screen.getByRole('searchbox', { name: 'Search people' }), { target: { value: 'nobody' } });
    expect(await screen.findByText('Nobody matches “nobody”.')).toBeTruthy();
  });
});

describe('a list of people', () => {
  test('is looked at first, added at once and taken back at once', async () => {
    const ben = { name: 'Ben', address: 'ben@example.com', circle: 'peer' } as const;
    const { asked } = await showSection(People, optionsState(), {
      'options.readPeople': () => [
        { line: 1, person: ben, problem: '', isKnown: false },
        { line: 2, person: anaTyped, problem: '', isKnown: true },
        { line: 3, person: { ...ben, address: 'x' }, problem: 'Enter an address.', isKnown: false },
      ],
      'options.importPeople': ({ people }) => ({
        ok: true,
        value: { added: people.map((person, index) => ({ ...person, id: `new-${index}` })), known: 0 },
      }),
    });
    fireEvent.click(button('Import a list'));
    fireEvent.input(textbox('Names and addresses'), { target: { value: 'Ben, ben@example.com' } });
    expect(await screen.findByText('1 line cannot be used')).toBeTruthy();
    expect(screen.getByText('On your list already')).toBeTruthy();
    fireEvent.click(button('Add 1 person'));
    expect(await screen.findByRole('textbox', { name: 'Name of Ben' })).toBeTruthy();
    expect(asked('options.importPeople')).toEqual([{ people: [ben] }]);
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Name of Ben' })).toBeNull());
    expect(asked('options.removePeople')).toEqual([{ ids: ['new-0'] }]);
  });
});

describe('people found in the calendar', () => {
  const ben = { name: 'Ben', address: 'ben@example.com' };
  const cleo = { name: 'Cleo', address: 'cleo@example.com' };
  const found = {
    people: [
      { ...ben, isKnown: false },
      { ...cleo, isKnown: false },
    ],
    problem: '',
  };
  const open = async (answers: Parameters<typeof showSection>[2] = {}) => {
    const shown = await showSection(People, optionsState({ accounts: [account()] }), {
      'options.readAttendees': () => ({ ...found, people: [...found.people, { ...anaTyped, isKnown: true }] }),
      'options.importPeople': ({ people }) => ({
        ok: true,
        value: { added: people.map((person, index) => ({ ...person, id: `new-${index}` })), known: 0 },
      }),
      ...answers,
    });
    fireEvent.click(button('Find people in your calendar'));
    return shown;
  };

  test('are read after a click only; those who are picked are added, and taken back at once', async () => {
    const { asked } = await open();
    expect(screen.getByText(/No titles or texts are read/u)).toBeTruthy();
    expect(asked('options.readAttendees')).toEqual([]);
    fireEvent.click(button('Look in your calendar'));
    const box = await screen.findByRole('checkbox', { name: /^Ben/u });
    expect(screen.queryByRole('checkbox', { name: /^Ana/u })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Add \d/u })).toBeNull();
    fireEvent.click(box);
    fireEvent.change(screen.getByLabelText('Circle of those you pick'), { target: { value: 'peer' } });
    fireEvent.click(button('Add 1 person'));
    expect(await screen.findByRole('textbox', { name: 'Name of Ben' })).toBeTruthy();
    expect(asked('options.importPeople')).toEqual([{ people: [{ ...ben, circle: 'peer' }] }]);
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(asked('options.removePeople')).toEqual([{ ids: ['new-0'] }]));
  });

  test('are all picked at once, and let go of again', async () => {
    await open();
    fireEvent.click(button('Look in your calendar'));
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Pick all' }));
    expect(button('Add 2 people')).toBeTruthy();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Pick all' }));
    expect(screen.queryByRole('button', { name: /^Add \d/u })).toBeNull();
  });

  test('say when there is nobody, and what could not be read', async () => {
    await open({ 'options.readAttendees': () => ({ people: [], problem: 'pat@example.com could not be read.' }) });
    fireEvent.click(button('Look in your calendar'));
    expect(await screen.findByText('Nobody was found in these weeks.')).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toContain('could not be read');
    expect(button('Look in your calendar')).toBeTruthy();
  });

  test('are not offered without an account', async () => {
    await showSection(People, optionsState({ accounts: [] }));
    expect(screen.queryByRole('button', { name: 'Find people in your calendar' })).toBeNull();
  });
});
