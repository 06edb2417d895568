import { isContextAlive, native } from '../platform/native.ts';
import { MessageError, type Envelope, type Parcel } from './errors.ts';
import type { Answer, MessageName, Send } from './map.ts';

/** Both ends are built from the same map, so that the value needs no second look; that it is an answer of ours does. */
const isAnswerTo = <Name extends MessageName>(_name: Name, answer: unknown): answer is Envelope<Answer<Name>> =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean';

/** What an options page asks for may open a window or add a row, so that asking twice is not the same as once. */
const isSafeToRepeat = (name: MessageName): boolean => !name.startsWith('options.');

const ask = async (parcel: Parcel): Promise<unknown> => {
  try {
    return await native().runtime.sendMessage(parcel);
  } catch (cause) {
    throw new MessageError(isContextAlive() ? 'unreachable' : 'gone', '', { cause });
  }
};

const askAgain = async (parcel: Parcel, error: unknown): Promise<unknown> => {
  if (error instanceof MessageError && error.code === 'unreachable') return await ask(parcel);
  throw error;
};

/**
 * Asks the worker. A worker that was ended in the middle of its work is woken by asking once more: acceptances carry
 * their intent, so that asked twice is booked once.
 * @throws MessageError, with a sentence for the user where the worker gave one.
 */
export const send: Send = async (name, request) => {
  const parcel: Parcel = { name, request };
  const first = ask(parcel);
  const answer = await (isSafeToRepeat(name) ? first.catch((error: unknown) => askAgain(parcel, error)) : first);
  if (!isAnswerTo(name, answer)) throw new MessageError('unreachable');
  if (!answer.ok) throw new MessageError(answer.code, answer.message);
  return answer.value;
};
