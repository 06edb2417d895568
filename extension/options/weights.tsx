import type { JSX } from 'preact';
import type { FactorName } from '../../src/domain/involvement/types.ts';
import { defaultPreferences, weightRange } from '../../src/domain/preferences.ts';
import { useNotice } from '../../src/ui/controls/notice.tsx';
import { Slider } from '../../src/ui/controls/slider.tsx';
import { factorHints, factorTexts, limitTexts as texts, options } from '../texts.ts';
import { savingTexts, useOptions, useSave } from './context.ts';

/** In the order in which they matter to begin with. */
const factors: readonly FactorName[] = [
  'variety',
  'cadence',
  'fairness',
  'fitOfPlaceAndHour',
  'fitOfLength',
  'taste',
  'goal',
  'liking',
  'light',
  'sharedFreeTime',
  'movement',
];

const { weights: usual } = defaultPreferences;

/** How much each reason counts against the others. */
export function Weights(): JSX.Element {
  const { model, state } = useOptions();
  const save = useSave();
  const notice = useNotice();
  const { weights } = state.preferences;
  const isUsual = factors.every((name) => weights[name] === usual[name]);

  const put = async (values: typeof weights, text: string, undo?: typeof weights): Promise<void> => {
    const outcome = await model.savePreferences(() => ({ weights: values }));
    if (!outcome.ok) notice({ text: outcome.message });
    else if (undo === undefined) notice({ text });
    else notice({ text, action: { label: options.undo, run: () => void put(undo, options.saved) } });
  };

  return (
    <div class="panel" role="group" aria-labelledby="weights-title">
      <div class="panel-head panel-head-row">
        <div>
          <h3 id="weights-title">{texts.weights}</h3>
          <p class="field-hint">{texts.weightsHint}</p>
        </div>
        <button
          type="button"
          class="button button-small"
          aria-disabled={isUsual}
          onClick={() => {
            if (!isUsual) void put(usual, texts.weightsReset, weights);
          }}
        >
          {texts.resetWeights}
        </button>
      </div>
      <div class="sliders">
        {factors.map((name) => (
          <Slider
            key={name}
            label={factorTexts[name]}
            hint={factorHints[name]}
            value={weights[name]}
            min={weightRange.least}
            max={weightRange.most}
            save={(value) => save((current) => ({ weights: { ...current.weights, [name]: value } }))}
            texts={savingTexts}
          />
        ))}
      </div>
    </div>
  );
}
