import type { PopupHandlers } from '../messages/map.ts';
import { inOneLook } from './one-look.ts';
import { popupState } from './popup/popup-state.ts';
import { quickBook } from './popup/quick-book.ts';
import type { OwnPageApp } from './ports.ts';

/** One row per message that the popup answers for itself, one use case per row. */
export const createPopupHandlers = (app: OwnPageApp): PopupHandlers => ({
  // What is read anew may change what is kept meanwhile.
  'popup.state': async (request) => await popupState(request.refresh ? app : inOneLook(app), request),
  'popup.quickBook': async (request) => await quickBook(inOneLook(app), request),
});
