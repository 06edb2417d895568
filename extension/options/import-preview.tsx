import type { JSX } from 'preact';
import type { ImportRow } from '../../src/messages/map.ts';
import { options, peopleCounts, peopleTexts as texts } from '../texts.ts';
import { plural } from '../../src/ui/i18n/index.ts';
import { circleOptions } from './circles.ts';
import { useOptions } from './context.ts';

/** What is wrong comes first, and nobody reads more than so many lines. */
const MOST_ROWS = 100;

const circleNames = new Map(circleOptions.map(({ value, label }) => [value, label]));

const stateOf = ({ problem, isKnown }: ImportRow): { readonly text: string; readonly kind: string } => {
  if (problem !== '') return { text: problem, kind: 'bad' };
  return isKnown ? { text: texts.importKnown, kind: 'known' } : { text: texts.importReady, kind: 'ready' };
};

/** Who was found in a text, and what will become of each line. */
export function ImportPreview({ rows }: { readonly rows: readonly ImportRow[] }): JSX.Element {
  const { language } = useOptions();
  if (rows.length === 0) return <p class="field-hint">{texts.importNone}</p>;
  const wrong = rows.filter(({ problem }) => problem !== '');
  const sorted = [...wrong, ...rows.filter(({ problem }) => problem === '')].slice(0, MOST_ROWS);
  return (
    <div class="import-preview" role="group" aria-label={texts.importPreview} tabIndex={0}>
      {wrong.length > 0 && <p class="field-problem">{plural(peopleCounts.problems, wrong.length, language)}</p>}
      <table class="import-table">
        <thead>
          <tr>
            <th scope="col">{texts.importLine}</th>
            <th scope="col">{options.personName}</th>
            <th scope="col">{options.personEmail}</th>
            <th scope="col">{options.personCircle}</th>
            <th scope="col">{texts.importState}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((row, index) => {
            const { text, kind } = stateOf(row);
            return (
              // Two people may stand on one line.
              <tr key={`${row.line}-${index}`} class={`import-${kind}`}>
                <td>{row.line}</td>
                <td>{row.person.name}</td>
                <td>{row.person.address}</td>
                <td>{circleNames.get(row.person.circle)}</td>
                <td>{text}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
