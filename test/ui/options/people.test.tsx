import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { ana, button, optionsState, said, showOptions, textbox } from './show-options.tsx';

afterEach(cleanup);

const type = (field: HTMLElement, value: string): boolean => fireEvent.input(field, { target: { value } });

describe('adding somebody', () => {
  test('takes name, address and circle, empties the form and says so', async () => {
    const { asked } = await showOptions();
    type(textbox('Name'), ' Ben ');
    type(textbox('Email'), 'ben@example.com');
    fireEvent.change(screen.getByRole('combobox', { name: 'Circle' }), { target: { value: 'peer' } });
    fireEvent.click(button('Add person'));
    expect(await screen.findByRole('textbox', { name: 'Name of Ben' })).toBeTruthy();
    expect(asked('options.savePerson')).toEqual([
      { person: { name: 'Ben', address: 'ben@example.com', circle: 'peer' } },
    ]);
    await waitFor(() => expect([textbox('Name').value, textbox('Email').value]).toEqual(['', '']));
    expect(document.activeElement).toBe(textbox('Name'));
    expect(said()).toBe('Ben added');
  });

  test('happens once on a double click', async () => {
    const { asked } = await showOptions();
    type(textbox('Name'), 'Ben');
    fireEvent.click(button('Add person'));
    fireEvent.click(screen.getByRole('button', { name: /^(Add person|Adding…)$/ }));
    await screen.findByRole('textbox', { name: 'Name of Ben' });
    expect(asked('options.savePerson')).toHaveLength(1);
  });

  test.each([
    ['name', 'Name', 'Type a name.'],
    ['address', 'Email', 'This is not an email address.'],
  ])(
    'shows a problem of the %s at its field, which keeps what was typed and gets the focus',
    async (field, label, message) => {
      await showOptions(optionsState(), {
        'options.savePerson': () => ({ ok: false, problems: [{ field, message }] }),
      });
      type(textbox(label), 'x');
      fireEvent.click(button('Add person'));
      await screen.findByText(message, { ignore: '[role="status"] *' });
      const input = textbox(label);
      expect([input.value, input.getAttribute('aria-invalid')]).toEqual(['x', 'true']);
      expect(document.activeElement).toBe(input);
      const described = (input.getAttribute('aria-describedby') ?? '').split(' ');
      expect(described.map((id) => document.getElementById(id)?.textContent)).toContain(message);
    },
  );
});

describe('the people there are', () => {
  test('are changed in place, each field by itself', async () => {
    const { asked } = await showOptions();
    const name = textbox('Name of Ana');
    type(name, 'Anna');
    fireEvent.change(name);
    const address = textbox('Email of Ana');
    type(address, 'anna@example.com');
    fireEvent.change(address);
    await waitFor(() => expect(asked('options.savePerson')).toHaveLength(2));
    expect(asked('options.savePerson')[0]).toEqual({
      id: ana.id,
      person: { name: 'Anna', address: 'ana@example.com', circle: 'report' },
    });
    expect(asked('options.savePerson')[1]?.person.address).toBe('anna@example.com');
  });

  test('keep both changes when two fields are left at nearly the same time', async () => {
    const { asked } = await showOptions();
    const name = textbox('Name of Ana');
    const address = textbox('Email of Ana');
    type(name, 'Anna');
    type(address, 'anna@example.com');
    fireEvent.change(name);
    fireEvent.change(address);
    await waitFor(() => expect(asked('options.savePerson')).toHaveLength(2));
    expect(asked('options.savePerson')[1]?.person).toEqual({
      name: 'Anna',
      address: 'anna@example.com',
      circle: 'report',
    });
  });

  test('keep an address that is none in the field, with the reason', async () => {
    await showOptions(optionsState(), {
      'options.savePerson': () => ({ ok: false, problems: [{ field: 'address', message: 'Not an email address.' }] }),
    });
    const address = textbox('Email of Ana');
    type(address, 'ana@');
    fireEvent.change(address);
    expect(await screen.findByText('Not an email address.')).toBeTruthy();
    expect([address.value, address.getAttribute('aria-invalid')]).toEqual(['ana@', 'true']);
  });

  test('are removed, and brought back by Undo as they were', async () => {
    const { asked } = await showOptions();
    fireEvent.click(button('Remove Ana'));
    expect(await screen.findByText('Nobody here yet')).toBeTruthy();
    expect(asked('options.removePeople')).toEqual([{ ids: [ana.id] }]);
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('textbox', { name: 'Name of Ana' })).toBeTruthy();
    expect(asked('options.savePerson')).toEqual([
      { id: ana.id, isRestored: true, person: { name: 'Ana', address: 'ana@example.com', circle: 'report' } },
    ]);
  });

  test('stay when they could not be removed, and the page says so', async () => {
    await showOptions(optionsState(), { 'options.removePeople': () => Promise.reject(new Error('inner details')) });
    fireEvent.click(button('Remove Ana'));
    await waitFor(() => expect(said()).toBe('Alongside did not answer. Try again.'));
    expect(textbox('Name of Ana')).toBeTruthy();
  });
});
