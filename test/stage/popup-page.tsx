import { render } from 'preact';
import { Popup } from '../../extension/popup/popup.tsx';
import { locale } from '../../extension/texts.ts';
import { MessageError } from '../../src/messages/errors.ts';
import type { Send } from '../../src/messages/map.ts';
import type { PopupScene } from './popup-stage.ts';

const { answers = {} }: Partial<PopupScene> = JSON.parse(sessionStorage.getItem('scene') ?? '{}');

const send: Send = async (name) => {
  const answer = answers[name];
  if (answer === undefined) return await new Promise<never>(() => undefined);
  if ('error' in answer) throw new MessageError('failed', answer.error);
  return answer.value as never;
};

const nothing = async (): Promise<void> => undefined;

render(
  <Popup
    send={send}
    findTab={async () => 1}
    openOptions={nothing}
    showInCalendar={nothing}
    reloadTab={nothing}
    copySample={nothing}
    watchChanges={() => () => undefined}
    makeId={() => crypto.randomUUID()}
    language={locale}
  />,
  document.querySelector('#popup')!,
);
