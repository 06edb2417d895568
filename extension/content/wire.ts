import { startPage } from '../../src/app/page/start-page.ts';
import { onReadAgain } from '../../src/messages/read-again.ts';
import { send } from '../../src/messages/send.ts';
import { MessageError } from '../../src/messages/errors.ts';
import { revisionKey } from '../../src/platform/revision-key.ts';
import type { CalendarPage } from '../../src/pages/calendar-page.ts';
import { isContextAlive, native } from '../../src/platform/native.ts';
import type { OpenCard } from '../../src/ui/layer/card-port.ts';
import { createLayer, layerName } from '../../src/ui/layer/index.ts';
import type { DialectTokens } from '../../src/ui/tokens/types.ts';
import { takeCard } from './card-meeting.ts';

interface ContentScript {
  readonly createPage: (document: Document, ports: { readonly now: () => number }) => CalendarPage;
  readonly tokens: DialectTokens;
  /** Whether this frame is one we live in. */
  readonly mayRun: () => boolean;
}

/** Set in our own world, which the page cannot see: a second script in the same page does nothing. */
const mark = Symbol.for('alongside');

const settingsChanged = (listener: () => void, signal: AbortSignal): void => {
  const { onChanged } = native().storage;
  const onStorage = (changes: Readonly<Record<string, unknown>>, area: string): void => {
    if (area === 'local' && Object.hasOwn(changes, revisionKey)) listener();
  };
  onChanged.addListener(onStorage);
  signal.addEventListener('abort', () => {
    // After an update there is nothing left to take the listener from.
    if (isContextAlive()) onChanged.removeListener(onStorage);
  });
};

/** Asks the worker for the card's script, which may be there already if an answer got lost. */
const loadCard = async (): Promise<OpenCard> => {
  const card = takeCard() ?? (await send('card.bring', {}), takeCard());
  if (card === undefined) throw new MessageError('unreachable');
  return card;
};

/** Wires one calendar page to its suggestions, once per frame. */
export const wireContentScript = ({ createPage, tokens, mayRun }: ContentScript): void => {
  if (!mayRun() || Object.hasOwn(globalThis, mark)) return;
  Object.defineProperty(globalThis, mark, { value: true });
  // What an older script of ours left behind when the extension was updated.
  for (const orphan of document.querySelectorAll(layerName)) orphan.remove();
  const life = new AbortController();
  const now = (): number => Date.now();
  startPage(
    {
      page: createPage(document, { now }),
      openLayer: (layerLife) => createLayer(document, { ...layerLife, tokens, loadCard, mayStay: isContextAlive }),
      send,
      settingsChanged,
      readAgainAsked: onReadAgain,
      isAlive: isContextAlive,
      clock: now,
      browserZone: () => Temporal.Now.timeZoneId(),
      schedule: (task, delayMs) => {
        const timer = setTimeout(task, delayMs);
        return () => clearTimeout(timer);
      },
      makeId: () => crypto.randomUUID(),
      reload: () => location.reload(),
    },
    life.signal,
  );
};
