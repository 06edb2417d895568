import { createOptionsHandlers } from '../../src/app/options-handlers.ts';
import { createPopupHandlers } from '../../src/app/popup-handlers.ts';
import type { Texts } from '../../src/app/texts.ts';
import { answerHere } from '../../src/messages/answer-here.ts';
import type { Send } from '../../src/messages/map.ts';
import { send } from '../../src/messages/send.ts';
import { tabs } from '../../src/platform/tabs.ts';
import { openArchive } from '../../src/storage/archive.ts';
import { openKept } from './kept.ts';

/**
 * Whom the options and welcome pages ask. What is kept on this device they read and change themselves, under the same locks
 * as the worker, which need not wake for it; what needs an account goes there. For a report of what went wrong, what the popup
 * says of a tab is worked out as well.
 */
export const openOptionsSend = (texts: Texts): Send => {
  const app = { ...openKept(), archive: openArchive(), tabs, texts, send };
  return answerHere({ ...createOptionsHandlers(app), ...createPopupHandlers(app) }, send);
};
