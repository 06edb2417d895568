import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import type { JSX } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Announcer } from '../../../src/ui/controls/announcer.tsx';
import { NoticeBoard, useNotice } from '../../../src/ui/controls/notice.tsx';

const undo = vi.fn<() => void>();

function Remover(): JSX.Element {
  const notice = useNotice();
  return (
    <button type="button" onClick={() => notice({ text: 'Ana removed', action: { label: 'Undo', run: undo } })}>
      Remove
    </button>
  );
}
const wait = (milliseconds: number): Promise<void> =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(milliseconds);
  });

beforeEach(async () => {
  vi.useFakeTimers();
  undo.mockClear();
  render(
    <Announcer>
      <NoticeBoard closeLabel="Close">
        <Remover />
      </NoticeBoard>
    </Announcer>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Remove' }));
  await wait(0);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test('a notice is said aloud, and its Undo stands outside of the region that is read', () => {
  const region = screen.getByRole('status');
  expect(region.textContent).toBe('Ana removed');
  expect(region.querySelector('button')).toBeNull();
});

test('a notice stays for more than ten seconds and then goes', async () => {
  await wait(10_500);
  expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeNull();
  await wait(3000);
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});

test('a notice waits while the pointer is on it', async () => {
  const box = screen.getByRole('button', { name: 'Undo' }).parentElement!;
  fireEvent.mouseEnter(box);
  await wait(60_000);
  expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeNull();
  fireEvent.mouseLeave(box);
  await wait(13_000);
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});

test('a notice waits while it has the focus', async () => {
  await act(() => screen.getByRole('button', { name: 'Undo' }).focus());
  await wait(60_000);
  expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeNull();
});

test('Undo does its work once and takes the notice away', async () => {
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await wait(0);
  expect(undo).toHaveBeenCalledTimes(1);
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});

test('Escape closes a notice without doing its action', async () => {
  fireEvent.keyDown(screen.getByRole('button', { name: 'Undo' }), { key: 'Escape' });
  await wait(0);
  expect(undo).not.toHaveBeenCalled();
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});

test('the keys that undo everywhere do it from wherever the focus is, but not from a field that is typed into', async () => {
  const field = document.createElement('input');
  document.body.append(field);
  fireEvent.keyDown(field, { key: 'z', ctrlKey: true });
  field.remove();
  fireEvent.keyDown(document.body, { key: 'z' });
  fireEvent.keyDown(document.body, { key: 'Z', ctrlKey: true, shiftKey: true });
  expect(undo).not.toHaveBeenCalled();
  fireEvent.keyDown(screen.getByRole('button', { name: 'Remove' }), { key: 'z', ctrlKey: true });
  await wait(0);
  expect(undo).toHaveBeenCalledTimes(1);
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  fireEvent.keyDown(document.body, { key: 'z', metaKey: true });
  expect(undo).toHaveBeenCalledTimes(1);
});

test('the keys undo what was said last, even where it is not drawn yet', async () => {
  const later = vi.fn<() => void>();
  function Another(): JSX.Element {
    const notice = useNotice();
    const removeAndUndo = (): void => {
      notice({ text: 'Ben removed', action: { label: 'Undo', run: later } });
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true }));
    };
    return (
      <button type="button" onClick={removeAndUndo}>
        Another
      </button>
    );
  }
  cleanup();
  render(
    <Announcer>
      <NoticeBoard closeLabel="Close">
        <Remover />
        <Another />
      </NoticeBoard>
    </Announcer>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Remove' }));
  await wait(0);
  fireEvent.click(screen.getByRole('button', { name: 'Another' }));
  await wait(0);
  expect(later).toHaveBeenCalledTimes(1);
  expect(undo).not.toHaveBeenCalled();
});
