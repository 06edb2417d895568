import { render } from 'preact';
import { send } from '../../src/messages/send.ts';
import { browser } from '../../src/platform/browser.ts';
import { randomId } from '../../src/platform/ids.ts';
import { tabs } from '../../src/platform/tabs.ts';
import { watchChanges } from '../../src/storage/watch-changes.ts';
import { locale } from '../texts.ts';
import { Popup } from './popup.tsx';
import type { OptionsSection } from './remedies.ts';

const close = (): void => window.close();

/** The options page at one of its sections; without one, an options tab that is already open is used again. */
const openOptions = async (section?: OptionsSection): Promise<void> => {
  const page = browser.runtime.getManifest().options_ui?.page;
  if (section === undefined || page === undefined) await tabs.openOptions();
  else await tabs.open(browser.runtime.getURL(`${page}#${section}`));
  close();
};

const reloadTab = async (tab: number): Promise<void> => {
  await tabs.reload(tab);
  close();
};

const place = document.querySelector('#popup');
if (place !== null) {
  render(
    <Popup
      send={send}
      findTab={async () => (await tabs.active())?.id}
      openOptions={openOptions}
      reloadTab={reloadTab}
      watchChanges={watchChanges}
      makeId={randomId}
      language={locale}
    />,
    place,
  );
}
