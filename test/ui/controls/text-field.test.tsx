import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { TextField } from '../../../src/ui/controls/text-field.tsx';

afterEach(cleanup);

const texts = { saved: 'Saved', notSaved: (message: string) => `Not saved: ${message}` };

test('a time is kept when it is left, and no digit of it before', async () => {
  const save = vi.fn<(value: string) => Promise<undefined>>().mockResolvedValue(undefined);
  render(<TextField label="From" type="time" value="22:00" save={save} texts={texts} />);
  const field = screen.getByLabelText('From');
  for (const value of ['', '09:00', '09:10', '09:15']) {
    fireEvent.input(field, { target: { value } });
    fireEvent.change(field);
  }
  expect(save).not.toHaveBeenCalled();
  fireEvent.blur(field);
  await waitFor(() => expect(save.mock.calls).toEqual([['09:15']]));
});

test('a line is kept with the change that leaving it brings', async () => {
  const save = vi.fn<(value: string) => Promise<undefined>>().mockResolvedValue(undefined);
  render(<TextField label="Name" value="" save={save} texts={texts} />);
  const field = screen.getByLabelText('Name');
  fireEvent.input(field, { target: { value: 'Ana' } });
  fireEvent.change(field);
  await waitFor(() => expect(save.mock.calls).toEqual([['Ana']]));
});
