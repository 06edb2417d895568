import { render } from 'preact';
import { watchChanges } from '../../src/storage/watch-changes.ts';
import { direction, locale, options, tables } from '../texts.ts';
import { openOptionsSend } from '../wiring/options-app.ts';
import { createTexts } from '../wiring/texts.ts';
import { openBrowserPorts } from './browser-ports.ts';
import { createDataModel } from './data-model.ts';
import { createOptionsModel } from './options-model.ts';
import { Options } from './options.tsx';

document.title = options.title;

const send = openOptionsSend(createTexts(tables, direction, locale));

const place = document.querySelector('#options');
if (place !== null)
  render(
    <Options
      model={createOptionsModel(send)}
      data={createDataModel(send)}
      browser={openBrowserPorts()}
      language={locale}
      watchChanges={watchChanges}
      copy={(text) => navigator.clipboard.writeText(text)}
    />,
    place,
  );
