import type { JSX } from 'preact';
import { languages, nearestLanguage, type Language, type LanguageChoice } from '../../src/domain/language.ts';
import type { Theme } from '../../src/domain/theme.ts';
import { Choice, Select } from '../../src/ui/controls/choice.tsx';
import type { Option } from '../../src/ui/controls/choice.tsx';
import { fill } from '../../src/ui/i18n/index.ts';
import { appearanceTexts as texts, browserTag } from '../texts.ts';
import { savingTexts, useOptions, useSave } from './context.ts';
import { Panel, Section } from './section.tsx';

/** "Deutsch": a language by its own name, as whoever looks for it will read it. */
const ownName = (language: Language): string => {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  return name.slice(0, 1).toLocaleUpperCase(language) + name.slice(1);
};

const languageOptions = (tag: string): readonly Option<LanguageChoice>[] => [
  { value: 'automatic', label: fill(texts.languageAutomatic, { language: ownName(nearestLanguage(tag)) }) },
  ...languages.map((language) => ({ value: language, label: ownName(language) })),
];

const themeOptions: readonly Option<Theme>[] = [
  { value: 'automatic', label: texts.themeAutomatic },
  { value: 'light', label: texts.themeLight },
  { value: 'dark', label: texts.themeDark },
];

/** The theme of our own pages, and the language of everything. */
export function Appearance(): JSX.Element {
  const save = useSave();
  const { language, theme } = useOptions().state.preferences;
  return (
    <Section id="appearance" title={texts.title} lead={texts.lead}>
      <Panel>
        <div class="fields fields-two">
          <Select
            label={texts.language}
            hint={texts.languageHint}
            options={languageOptions(browserTag)}
            value={language}
            save={(choice) => save(() => ({ language: choice }))}
            texts={savingTexts}
          />
          <Choice
            label={texts.theme}
            hint={texts.themeHint}
            options={themeOptions}
            value={theme}
            save={(choice) => save(() => ({ theme: choice }))}
            texts={savingTexts}
          />
        </div>
      </Panel>
    </Section>
  );
}
