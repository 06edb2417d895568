import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Texts } from '../../src/app/texts.ts';
import type { IsoDate } from '../../src/domain/availability/types.ts';
import type { OptionsState } from '../../src/messages/map.ts';
import type { SiteAccess } from '../../src/platform/permissions.ts';
import type { AutosaveTexts } from '../../src/ui/controls/autosave.ts';
import { fill } from '../../src/ui/i18n/index.ts';
import { welcome as texts } from '../texts.ts';
import type { OptionsModel } from '../options/options-model.ts';

export interface WelcomePorts {
  /** People and preferences are kept the same way as on the options page. */
  readonly model: OptionsModel;
  /** BCP 47. */
  readonly language: string;
  /** What suggestions are spoken in, as the worker speaks them. */
  readonly words: Texts;
  /** The Monday of the week that the toy shows. */
  readonly monday: IsoDate;
  readonly access: SiteAccess;
  /** The address of the options page, at one of its sections. */
  readonly optionsAt: (section: string) => string;
}

interface WelcomePage extends WelcomePorts {
  readonly state: OptionsState;
}

export const WelcomeContext = createContext<WelcomePage | undefined>(undefined);

/** @throws Error when a step stands outside of the page. */
export const useWelcome = (): WelcomePage => {
  const page = useContext(WelcomeContext);
  if (page === undefined) throw new Error('A step of the welcome was drawn outside <Welcome>.');
  return page;
};

/** What every control that saves itself says. */
export const savingTexts: AutosaveTexts = {
  saved: texts.saved,
  notSaved: (message) => fill(texts.notSaved, { message }),
};
