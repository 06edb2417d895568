import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MessageError } from '../../src/messages/errors.ts';
import { onReadAgain } from '../../src/messages/read-again.ts';
import { send } from '../../src/messages/send.ts';

type Listener = (message: unknown, sender: { id?: string }, respond: (answer: unknown) => void) => void;

const listeners = new Set<Listener>();
const runtime = {
  id: 'alongside' as string | undefined,
  sendMessage: vi.fn<(message: unknown) => Promise<unknown>>(),
  onMessage: {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
  },
};

beforeEach(() => {
  listeners.clear();
  runtime.id = 'alongside';
  runtime.sendMessage.mockReset();
  Object.assign(globalThis, { browser: undefined, chrome: { runtime, storage: {} } });
});

const closed = new Error('A listener indicated an asynchronous response, but the message channel closed.');

describe('asking the worker', () => {
  it('sends name and request, and gives back the value', async () => {
    runtime.sendMessage.mockResolvedValueOnce({ ok: true, value: [] });
    expect(await send('card.people', { activity: 'a09' })).toEqual([]);
    expect(runtime.sendMessage).toHaveBeenCalledWith({ name: 'card.people', request: { activity: 'a09' } });
  });

  it('turns a refusal into an error with its sentence', async () => {
    runtime.sendMessage.mockResolvedValueOnce({ ok: false, code: 'failed', message: 'No.' });
    await expect(send('card.undo', { booking: 'b1' })).rejects.toMatchObject({
      name: 'MessageError',
      code: 'failed',
      message: 'No.',
    });
  });

  it('asks once more when the worker was ended in the middle', async () => {
    runtime.sendMessage.mockRejectedValueOnce(closed).mockResolvedValueOnce({ ok: true, value: null });
    expect(await send('popup.dismiss', { booking: 'b1' })).toBeNull();
    expect(runtime.sendMessage).toHaveBeenCalledTimes(2);
  });

  it('does not ask twice for what would then happen twice', async () => {
    runtime.sendMessage.mockRejectedValue(closed);
    await expect(send('options.connect', { provider: 'google' })).rejects.toMatchObject({ code: 'unreachable' });
    expect(runtime.sendMessage).toHaveBeenCalledTimes(1);
  });

  it('knows when the extension was updated, and leaves the words for it to the page', async () => {
    runtime.id = undefined;
    runtime.sendMessage.mockRejectedValue(new Error('Extension context invalidated.'));
    const error = await send('page.hello', { page: 'outlook' }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(MessageError);
    expect(error).toMatchObject({ code: 'gone', message: '' });
    expect(runtime.sendMessage).toHaveBeenCalledTimes(1);
  });

  it('does not take silence for an answer', async () => {
    runtime.sendMessage.mockResolvedValue(undefined);
    await expect(send('options.state', { refresh: false })).rejects.toMatchObject({ code: 'unreachable' });
  });

  it('is not fooled by a page’s element that is called browser', async () => {
    Object.assign(globalThis, { browser: { tagName: 'DIV' } });
    runtime.sendMessage.mockResolvedValueOnce({ ok: true, value: [] });
    expect(await send('card.people', { activity: 'a09' })).toEqual([]);
  });
});

describe('being asked to read again', () => {
  const ask = (message: unknown, sender: { id?: string }) => {
    const respond = vi.fn();
    for (const listener of listeners) listener(message, sender, respond);
    return respond;
  };

  it('answers that a script is there, and reads', () => {
    const readAgain = vi.fn();
    onReadAgain(readAgain, new AbortController().signal);
    const respond = ask({ name: 'tab.readAgain', request: {} }, { id: 'alongside' });
    expect(respond).toHaveBeenCalledWith({ ok: true, value: { isAlive: true } });
    expect(readAgain).toHaveBeenCalledExactlyOnceWith(false);
    ask({ name: 'tab.nextSuggestion', request: {} }, { id: 'alongside' });
    expect(readAgain).toHaveBeenLastCalledWith(true);
  });

  it('does not listen to others', () => {
    const readAgain = vi.fn();
    onReadAgain(readAgain, new AbortController().signal);
    expect(ask({ name: 'tab.readAgain', request: {} }, { id: 'other' })).not.toHaveBeenCalled();
    expect(readAgain).not.toHaveBeenCalled();
  });

  it('stops with its signal', () => {
    const life = new AbortController();
    onReadAgain(() => undefined, life.signal);
    expect(listeners.size).toBe(1);
    life.abort();
    expect(listeners.size).toBe(0);
  });
});
