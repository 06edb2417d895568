import { createOptionsHandlers } from '../../src/app/options-handlers.ts';
import type { Texts } from '../../src/app/texts.ts';
import { answerHere } from '../../src/messages/answer-here.ts';
import type { Send } from '../../src/messages/map.ts';
import { send } from '../../src/messages/send.ts';
import { openArchive } from '../../src/storage/archive.ts';
import { openKept } from './kept.ts';

/**
 * Whom the options and welcome pages ask. What is kept on this device they read and change themselves, under the same locks
 * as the worker, which need not wake for it; what needs an account or the worker's memory goes there.
 */
export const openOptionsSend = (texts: Texts): Send =>
  answerHere(createOptionsHandlers({ ...openKept(), archive: openArchive(), texts, send }), send);
