import type { JSX } from 'preact';
import { BusyButton } from '../../src/ui/controls/busy-button.tsx';
import { useNotice } from '../../src/ui/controls/notice.tsx';
import { fill } from '../../src/ui/i18n/index.ts';
import { dataTexts as texts, options } from '../texts.ts';
import { useOptions } from './context.ts';
import type { ExportKind } from './exported-file.ts';
import { Panel } from './section.tsx';

const kinds: readonly {
  readonly kind: ExportKind;
  readonly name: string;
  readonly help: string;
  readonly action: string;
}[] = [
  { kind: 'everything', name: texts.everything, help: texts.everythingHelp, action: texts.saveEverything },
  { kind: 'people', name: texts.peopleFile, help: texts.peopleFileHelp, action: texts.savePeople },
  { kind: 'bookings', name: texts.bookingsFile, help: texts.bookingsFileHelp, action: texts.saveBookings },
];

/** Everything, people or bookings as a file. */
export function TakeAlong(): JSX.Element {
  const { data, browser } = useOptions();
  const notice = useNotice();
  const save = async (kind: ExportKind): Promise<void> => {
    const file = await data.exportFile(kind);
    if (file.ok) browser.save(file.value);
    notice({ text: file.ok ? fill(texts.savedFile, { name: file.value.name }) : file.message });
  };
  return (
    <Panel title={texts.takeAlong} hint={texts.takeAlongHint}>
      <ul class="rows plain-rows">
        {kinds.map(({ kind, name, help, action }) => (
          <li key={kind} class="plain-row plain-row-tall">
            <span class="plain-text">
              <span>{name}</span>
              <span class="field-hint">{help}</span>
            </span>
            <BusyButton class="button-small" label={action} busyLabel={options.working} run={() => save(kind)} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
