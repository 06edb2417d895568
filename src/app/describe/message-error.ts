import type { MessageErrorCode } from '../../messages/errors.ts';
import type { Texts } from '../texts.ts';

/** What the user reads where the worker could not do what a page asked for, and has nothing closer to say. */
export const messageErrorText = (code: MessageErrorCode, texts: Texts): string =>
  texts.say(code === 'refused' ? 'message.refused' : 'message.failed');
