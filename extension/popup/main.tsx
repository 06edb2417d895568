import { render } from 'preact';
import { homes } from '../../src/app/booking/hand-over.ts';
import { showNextSuggestion } from '../../src/app/page-command.ts';
import type { HostPage } from '../../src/messages/map.ts';
import { randomId } from '../../src/platform/ids.ts';
import { sampleKey } from '../../src/platform/sample-key.ts';
import { tabs } from '../../src/platform/tabs.ts';
import { takeFromTab } from '../../src/platform/take-from-tab.ts';
import { watchChanges } from '../../src/storage/watch-changes.ts';
import { direction, locale, tables } from '../texts.ts';
import { openPopupSend } from '../wiring/popup-app.ts';
import { createTexts } from '../wiring/texts.ts';
import { Popup } from './popup.tsx';
import type { OptionsSection } from './remedies.ts';

const close = (): void => window.close();

const openOptions = async (section?: OptionsSection): Promise<void> => {
  await tabs.openOptions(section);
  close();
};

const showInCalendar = async (page: HostPage): Promise<void> => {
  await showNextSuggestion(tabs, async () => homes[page]);
  close();
};

const reloadTab = async (tab: number): Promise<void> => {
  await tabs.reload(tab);
  close();
};

/** The script that takes samples is put into the page only now: nobody else has to carry it. */
const copySample = async (tab: number): Promise<void> => {
  const sample = await takeFromTab(tab, 'content/sample.js', sampleKey);
  if (sample === undefined) throw new Error('Sought a calendar page in the tab, found none that gave a sample.');
  await navigator.clipboard.writeText(sample);
};

const place = document.querySelector('#popup');
if (place !== null) {
  render(
    <Popup
      send={openPopupSend(createTexts(tables, direction, locale))}
      findTab={async () => (await tabs.active())?.id}
      openOptions={openOptions}
      showInCalendar={showInCalendar}
      reloadTab={reloadTab}
      copySample={copySample}
      watchChanges={watchChanges}
      makeId={randomId}
      language={locale}
    />,
    place,
  );
}
