import { native, type Native } from '../platform/native.ts';
import type { Answer } from './map.ts';
import type { Envelope, Parcel } from './errors.ts';

const isReadAgain = (message: unknown): message is Parcel =>
  typeof message === 'object' && message !== null && 'name' in message && message.name === 'tab.readAgain';

/**
 * For content scripts: calls `readAgain` when the worker or the popup asks, and answers that a script is there.
 * Web pages cannot reach this listener; other extensions are turned away by their id.
 */
export const onReadAgain = (readAgain: () => void, signal: AbortSignal): void => {
  const { runtime } = native();
  const alive: Envelope<Answer<'tab.readAgain'>> = { ok: true, value: { isAlive: true } };
  const listener: Parameters<Native['runtime']['onMessage']['addListener']>[0] = (message, sender, respond) => {
    if (sender.id !== runtime.id || !isReadAgain(message)) return;
    // Answered by callback: promises of listeners are native in Chrome only from 147 on.
    respond(alive);
    readAgain();
  };
  runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    runtime.onMessage.removeListener(listener);
  });
};
