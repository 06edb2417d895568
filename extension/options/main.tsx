import { render } from 'preact';
import { send } from '../../src/messages/send.ts';
import { browserLanguage } from '../../src/platform/locale.ts';
import { watchChanges } from '../../src/storage/watch-changes.ts';
import { createOptionsModel } from './options-model.ts';
import { Options } from './options.tsx';

const place = document.querySelector('#options');
if (place !== null)
  render(
    <Options
      model={createOptionsModel(send)}
      language={browserLanguage()}
      watchChanges={watchChanges}
      copy={(text) => navigator.clipboard.writeText(text)}
    />,
    place,
  );
