import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Preferences } from '../../src/domain/preferences.ts';
import type { OptionsState } from '../../src/messages/map.ts';
import type { AutosaveTexts } from '../../src/ui/controls/autosave.ts';
import { fill } from '../../src/ui/i18n/index.ts';
import { options as texts } from '../texts.ts';
import type { BrowserPorts } from './browser-ports.ts';
import type { DataModel } from './data-model.ts';
import type { Kept, OptionsModel } from './options-model.ts';

export interface OptionsPorts {
  readonly model: OptionsModel;
  readonly data: DataModel;
  readonly browser: BrowserPorts;
  /** BCP 47. */
  readonly language: string;
  /** Calls back when something changed that suggestions are made from; the answer stops it. */
  readonly watchChanges: (listener: () => void) => () => void;
  /** Puts a text on the clipboard; rejects when the browser does not allow it. */
  readonly copy: (text: string) => Promise<void>;
}

export interface OptionsPage extends OptionsPorts {
  readonly state: OptionsState;
}

export const OptionsContext = createContext<OptionsPage | undefined>(undefined);

/** @throws Error when a section stands outside of the page. */
export const useOptions = (): OptionsPage => {
  const page = useContext(OptionsContext);
  if (page === undefined) throw new Error('A section of the options was drawn outside <Options>.');
  return page;
};

/** What every control that saves itself says. */
export const savingTexts: AutosaveTexts = {
  saved: texts.saved,
  notSaved: (message) => fill(texts.notSaved, { message }),
};

/** A control only asks what is wrong. */
export const problemOf = async (change: Promise<Kept<unknown>>): Promise<string | undefined> => {
  const outcome = await change;
  return outcome.ok ? undefined : outcome.message;
};

/** Saves a part of the preferences, made from them as they are then, and answers what is wrong with it. */
export const useSave = (): ((
  change: (current: Preferences) => Partial<Preferences>,
) => Promise<string | undefined>) => {
  const { model } = useOptions();
  return (change) => problemOf(model.savePreferences(change));
};
