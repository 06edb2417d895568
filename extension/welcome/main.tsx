import { render } from 'preact';
import { browser } from '../../src/platform/browser.ts';
import { siteAccess } from '../../src/platform/permissions.ts';
import { direction, locale, tables, welcome as texts } from '../texts.ts';
import { openOptionsSend } from '../wiring/options-app.ts';
import { createTexts } from '../wiring/texts.ts';
import { createOptionsModel } from '../options/options-model.ts';
import { Welcome } from './welcome.tsx';

document.title = texts.title;

const words = createTexts(tables, direction, locale);

const today = Temporal.Now.plainDateISO();

const place = document.querySelector('#welcome');
if (place !== null)
  render(
    <Welcome
      model={createOptionsModel(openOptionsSend(words))}
      language={locale}
      words={words}
      monday={today.add({ days: 8 - today.dayOfWeek }).toString()}
      access={siteAccess}
      optionsAt={(section) => browser.runtime.getURL(`options/index.html#${section}`)}
    />,
    place,
  );
