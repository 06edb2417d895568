import { render, screen } from '@testing-library/preact';
import type { RenderResult } from '@testing-library/preact';
import { vi } from 'vitest';
import type { PopupPorts } from '../../../extension/popup/context.ts';
import { Popup } from '../../../extension/popup/popup.tsx';
import type { PopupState } from '../../../src/messages/map.ts';
import type { Change } from '../../../src/storage/watch-changes.ts';
import { drawWholePages } from '../controls/whole-pages.ts';
import { fakeSend } from '../controls/fake-send.ts';
import type { Answers, FakeSend } from '../controls/fake-send.ts';

interface Shown extends FakeSend, RenderResult {
  readonly openOptions: ReturnType<typeof vi.fn<PopupPorts['openOptions']>>;
  /** Something the popup shows may have changed. */
  readonly change: (what: Change) => void;
  readonly showInCalendar: ReturnType<typeof vi.fn<PopupPorts['showInCalendar']>>;
  readonly reloadTab: ReturnType<typeof vi.fn<PopupPorts['reloadTab']>>;
  readonly copySample: ReturnType<typeof vi.fn<PopupPorts['copySample']>>;
}

/** Draws the popup over a worker that answers `popup.state` with `state` unless `answers` says otherwise. */
export function showPopup(state: PopupState, answers: Answers = {}): Shown {
  drawWholePages();
  const fake = fakeSend({ 'popup.state': () => state, ...answers });
  const openOptions = vi.fn<PopupPorts['openOptions']>().mockResolvedValue();
  const showInCalendar = vi.fn<PopupPorts['showInCalendar']>().mockResolvedValue();
  const reloadTab = vi.fn<PopupPorts['reloadTab']>().mockResolvedValue();
  const copySample = vi.fn<PopupPorts['copySample']>().mockResolvedValue();
  const changes = new Set<(change: Change) => void>();
  let made = 0;
  const shown = render(
    <Popup
      send={fake.send}
      findTab={() => Promise.resolve(7)}
      openOptions={openOptions}
      showInCalendar={showInCalendar}
      reloadTab={reloadTab}
      copySample={copySample}
      watchChanges={(listener) => {
        changes.add(listener);
        return () => changes.delete(listener);
      }}
      makeId={() => `intent-${++made}`}
      language="en-GB"
    />,
  );
  const change = (what: Change): void => {
    for (const listener of changes) listener(what);
  };
  return { ...fake, ...shown, openOptions, showInCalendar, reloadTab, copySample, change };
}

export const button = (name: string | RegExp): Promise<HTMLElement> => screen.findByRole('button', { name });

/** A text that is to be seen; what is only read aloud is left out. */
export const shownText = (text: string | RegExp): Promise<HTMLElement> =>
  screen.findByText(text, { ignore: '[role="status"] *' });
