import type { JSX } from 'preact';
import { NumberField } from '../../src/ui/controls/number-field.tsx';
import { options as texts } from '../texts.ts';
import { savingTexts } from './context.ts';

/** A number of minutes, in steps of five. What is not a number is refused before anything is asked of the worker. */
export function MinutesField(props: {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly save: (minutes: number) => Promise<string | undefined>;
}): JSX.Element {
  const { save, ...field } = props;
  return (
    <NumberField
      {...field}
      unit={texts.minutes}
      step={5}
      save={(minutes) => (Number.isFinite(minutes) ? save(minutes) : Promise.resolve(texts.notANumber))}
      texts={savingTexts}
    />
  );
}
