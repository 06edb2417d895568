import { native, type Native } from '../platform/native.ts';
import type { Answer } from './map.ts';
import type { Envelope } from './errors.ts';

const isForNext = (message: unknown): boolean =>
  typeof message === 'object' && message !== null && 'name' in message && message.name === 'tab.nextSuggestion';

/**
 * For content scripts: calls the listener when the worker or the popup asks to read again, or, with `wantsNext`, to bring the
 * focus to the next suggestion; answers that a script is there.
 * Web pages cannot reach this listener; other extensions are turned away by their id.
 */
export const onReadAgain = (listens: (wantsNext: boolean) => void, signal: AbortSignal): void => {
  const { runtime } = native();
  const alive: Envelope<Answer<'tab.readAgain'>> = { ok: true, value: { isAlive: true } };
  const listener: Parameters<Native['runtime']['onMessage']['addListener']>[0] = (message, sender, respond) => {
    // Whatever comes from ourselves is one of the two: nothing else is sent to a tab.
    if (sender.id !== runtime.id) return;
    // Answered by callback: promises of listeners are native in Chrome only from 147 on.
    respond(alive);
    listens(isForNext(message));
  };
  runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    runtime.onMessage.removeListener(listener);
  });
};
