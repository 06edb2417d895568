import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Announcer } from '../../../src/ui/controls/announcer.tsx';
import type { SaveValue } from '../../../src/ui/controls/autosave.ts';
import { NumberField } from '../../../src/ui/controls/number-field.tsx';
import { Switch } from '../../../src/ui/controls/switch.tsx';
import { TextField } from '../../../src/ui/controls/text-field.tsx';
import { pending } from './fake-send.ts';

const texts = { saved: 'Saved', notSaved: (message: string) => `Not saved: ${message}` };

const showText = (save: SaveValue<string>, value = 'Ana'): { readonly again: (value: string) => void } => {
  const field = (current: string) => (
    <Announcer>
      <TextField label="First name" value={current} save={save} texts={texts} />
    </Announcer>
  );
  const { rerender } = render(field(value));
  return { again: (next) => rerender(field(next)) };
};
const field = (): HTMLInputElement => screen.getByRole('textbox', { name: 'First name' });
const type = (value: string): boolean => fireEvent.input(field(), { target: { value } });
const leave = (): boolean => fireEvent.change(field());
const wait = (milliseconds: number): Promise<void> =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(milliseconds);
  });
const settle = (): Promise<void> => wait(0);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('a text that saves itself', () => {
  test('is kept when it is left, and says so politely', async () => {
    const save = vi.fn<SaveValue<string>>().mockResolvedValue(undefined);
    showText(save);
    type('Anna');
    leave();
    await settle();
    expect(save.mock.calls).toEqual([['Anna']]);
    expect(screen.getByRole('status').textContent).toBe('Saved');
  });

  test('is kept on Enter', async () => {
    const save = vi.fn<SaveValue<string>>().mockResolvedValue(undefined);
    showText(save);
    type('Anna');
    fireEvent.keyDown(field(), { key: 'Enter' });
    await settle();
    expect(save.mock.calls).toEqual([['Anna']]);
  });

  test('is kept after a pause in typing, once for all the keystrokes before it', async () => {
    const save = vi.fn<SaveValue<string>>().mockResolvedValue(undefined);
    showText(save);
    for (const value of ['An', 'Ann', 'Anna']) {
      type(value);
      await wait(300);
    }
    expect(save).not.toHaveBeenCalled();
    await wait(1000);
    expect(save.mock.calls).toEqual([['Anna']]);
  });

  test('is kept at once when the page is hidden, since it may never come back', async () => {
    const save = vi.fn<SaveValue<string>>().mockResolvedValue(undefined);
    showText(save);
    type('Anna');
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    await settle();
    vi.restoreAllMocks();
    expect(save.mock.calls).toEqual([['Anna']]);
  });

  test('asks nothing when it was left as it was', async () => {
    const save = vi.fn<SaveValue<string>>().mockResolvedValue(undefined);
    showText(save);
    type('Anna');
    type('Ana');
    leave();
    await settle();
    expect(save).not.toHaveBeenCalled();
    expect(field().value).toBe('Ana');
  });

  test('stays as typed with its message when it is refused, and is described by that message', async () => {
    const { again } = showText(() => Promise.resolve('Type a name.'));
    type(' ');
    leave();
    await settle();
    again('Ana');
    expect(field().value).toBe(' ');
    expect(field().getAttribute('aria-invalid')).toBe('true');
    const message = document.getElementById(field().getAttribute('aria-describedby') ?? '');
    expect(message?.textContent).toBe('Type a name.');
    expect(screen.getByRole('status').textContent).toBe('Not saved: Type a name.');
  });

  test('does not complain about what is only half typed', async () => {
    showText(() => Promise.resolve('Type a name.'));
    type(' ');
    await wait(1000);
    expect(field().getAttribute('aria-invalid')).toBe('false');
    expect(screen.queryByText('Type a name.')).toBeNull();
  });

  test('takes its complaint back once the value is mended', async () => {
    const save = vi.fn<SaveValue<string>>((value) => Promise.resolve(value === '' ? 'Type a name.' : undefined));
    const { again } = showText(save);
    type('');
    leave();
    await settle();
    type('Anna');
    await wait(1000);
    again('Anna');
    expect(field().getAttribute('aria-invalid')).toBe('false');
    expect(screen.queryByText('Type a name.')).toBeNull();
  });

  test('keeps what is typed while an earlier value is still on its way', async () => {
    const first = pending<string | undefined>();
    const save = vi.fn<SaveValue<string>>().mockReturnValueOnce(first.promise).mockResolvedValue(undefined);
    showText(save);
    type('Anna');
    leave();
    type('Annabel');
    first.resolve(undefined);
    await settle();
    expect(field().value).toBe('Annabel');
    leave();
    await settle();
    expect(save.mock.calls).toEqual([['Anna'], ['Annabel']]);
  });

  test('shows a value that changed elsewhere while nobody was typing', () => {
    const { again } = showText(() => Promise.resolve(undefined));
    again('Beatrix');
    expect(field().value).toBe('Beatrix');
  });
});

test('a number that is no number is handed on as such, not as zero', async () => {
  const save = vi.fn<SaveValue<number>>().mockResolvedValue('Enter a number of minutes.');
  render(<NumberField label="Before" unit="min" value={5} min={0} max={60} step={5} save={save} texts={texts} />);
  const number = screen.getByRole('spinbutton', { name: 'Before' });
  fireEvent.input(number, { target: { value: '' } });
  fireEvent.change(number);
  await settle();
  expect(save.mock.calls).toEqual([[Number.NaN]]);
  expect(number.getAttribute('aria-invalid')).toBe('true');
});

test('a switch that could not be kept stays where it was put, with the reason', async () => {
  render(
    <Switch label="Keep lunch free" isOn save={() => Promise.resolve('Alongside did not answer.')} texts={texts} />,
  );
  const lunch = screen.getByRole<HTMLInputElement>('switch', { name: 'Keep lunch free' });
  fireEvent.click(lunch);
  await settle();
  expect(lunch.checked).toBe(false);
  expect(screen.getByText('Alongside did not answer.')).toBeTruthy();
});
