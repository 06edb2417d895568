import { createPopupHandlers } from '../../src/app/popup-handlers.ts';
import type { Texts } from '../../src/app/texts.ts';
import { answerHere } from '../../src/messages/answer-here.ts';
import type { Send } from '../../src/messages/map.ts';
import { send } from '../../src/messages/send.ts';
import { tabs } from '../../src/platform/tabs.ts';
import { openKept } from './kept.ts';

/**
 * Whom the popup asks. What it shows it works out for itself, from what is kept and what was read last: it stands at once, also
 * where the worker sleeps, which is asked to read anew and to act.
 */
export const openPopupSend = (texts: Texts): Send =>
  answerHere(createPopupHandlers({ ...openKept(), tabs, texts, send }), send);
