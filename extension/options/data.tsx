import type { JSX } from 'preact';
import { dataTexts as texts } from '../texts.ts';
import { BringBack } from './bring-back.tsx';
import { Erase } from './erase.tsx';
import { Permissions } from './permissions.tsx';
import { Panel, Section } from './section.tsx';
import { TakeAlong } from './take-along.tsx';

const kept = [
  { what: texts.preferences, where: texts.preferencesWhere, until: texts.preferencesUntil },
  { what: texts.people, where: texts.peopleWhere, until: texts.peopleUntil },
  { what: texts.accounts, where: texts.accountsWhere, until: texts.accountsUntil },
  { what: texts.signIns, where: texts.signInsWhere, until: texts.signInsUntil },
  { what: texts.titles, where: texts.titlesWhere, until: texts.titlesUntil },
];

const never = [texts.neverServer, texts.neverWrites, texts.neverReads, texts.neverRates];

/** What is known and where, what the browser grants, and everything at once: saved, brought back, deleted. */
export function Data(): JSX.Element {
  return (
    <Section id="data" title={texts.title} lead={texts.lead}>
      <Panel title={texts.kept} hint={texts.keptHint}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{texts.keptWhat}</th>
              <th scope="col">{texts.keptWhere}</th>
              <th scope="col">{texts.keptUntil}</th>
            </tr>
          </thead>
          <tbody>
            {kept.map(({ what, where, until }) => (
              <tr key={what}>
                <th scope="row">{what}</th>
                <td data-head={texts.keptWhere}>{where}</td>
                <td data-head={texts.keptUntil}>{until}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Panel>
      <Panel title={texts.never} hint={texts.neverHint}>
        <ul class="plain-list">
          {never.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Panel>
      <Permissions />
      <TakeAlong />
      <BringBack />
      <Erase />
    </Section>
  );
}
