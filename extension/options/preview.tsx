import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { limitTexts as texts } from '../texts.ts';
import { ActivityGlyph } from '../../src/ui/icons.tsx';
import { useOptions } from './context.ts';

/** What the settings make of this week, drawn anew with every change of them. */
export function Preview(): JSX.Element {
  const { model, state, watchChanges } = useOptions();
  const { preferences, people, activities, snoozes, decisions } = state;
  useEffect(() => void model.loadPreview(), [model, preferences, people, activities, snoozes, decisions]);
  // A calendar in another tab may have been read meanwhile.
  useEffect(() => watchChanges(() => void model.loadPreview()), [model, watchChanges]);

  const week = model.preview.value;
  return (
    <section class="panel preview" aria-labelledby="preview-title" aria-busy={week === undefined}>
      <div class="panel-head">
        <h3 id="preview-title">{texts.preview}</h3>
        <p class="field-hint">{week?.source || texts.previewHint}</p>
      </div>
      {week === undefined && <p class="field-hint">{texts.previewWaiting}</p>}
      {week !== undefined && week.absence !== '' && (
        <div class="preview-absence">
          <p>{week.absence}</p>
          {week.reasons.length > 0 && (
            <ul>
              {week.reasons.map((reason) => (
                <li key={reason} class="field-hint">
                  {reason}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      {week !== undefined && week.suggestions.length > 0 && (
        <ol class="preview-list" aria-label={texts.previewList} tabIndex={0}>
          {week.suggestions.map(({ key, icon, title, when, why }) => (
            <li key={key} class="preview-row">
              <span class="activity-picture">
                <ActivityGlyph icon={icon} />
              </span>
              <div>
                <p class="preview-when">{when}</p>
                <p class="preview-title">{title}</p>
                <p class="field-hint">{why}</p>
              </div>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
