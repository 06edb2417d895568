import { render } from 'preact';
import { send } from '../../src/messages/send.ts';
import { browser } from '../../src/platform/browser.ts';
import { siteAccess } from '../../src/platform/permissions.ts';
import { direction, locale, tables, welcome as texts } from '../texts.ts';
import { createTexts } from '../wiring/texts.ts';
import { createOptionsModel } from '../options/options-model.ts';
import { Welcome } from './welcome.tsx';

document.title = texts.title;

const today = Temporal.Now.plainDateISO();

const place = document.querySelector('#welcome');
if (place !== null)
  render(
    <Welcome
      model={createOptionsModel(send)}
      language={locale}
      words={createTexts(tables, direction, locale)}
      monday={today.add({ days: 8 - today.dayOfWeek }).toString()}
      access={siteAccess}
      optionsAt={(section) => browser.runtime.getURL(`options/index.html#${section}`)}
    />,
    place,
  );
