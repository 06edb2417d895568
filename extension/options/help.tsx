import type { JSX } from 'preact';
import { aboutTexts, helpTexts as texts, limitTexts, options } from '../texts.ts';
import { Panel, Section } from './section.tsx';

const steps = [texts.step1, texts.step2, texts.step3, texts.step4];

/** What may be missing, what helps, and the section in which that is done. */
const cases = [
  { question: texts.noneQ, answer: texts.noneA, section: 'hours', title: options.hours },
  { question: texts.peopleQ, answer: texts.peopleA, section: 'people', title: options.people },
  { question: texts.accountQ, answer: texts.accountA, section: 'accounts', title: options.accounts },
  { question: texts.tooManyQ, answer: texts.tooManyA, section: 'limits', title: limitTexts.title },
  { question: texts.wrongQ, answer: texts.wrongA, section: 'about', title: aboutTexts.title },
];

/** How it works in four sentences, and what to do when something is missing: where Help in the popup leads. */
export function Help(): JSX.Element {
  return (
    <Section id="help" title={texts.title} lead={texts.lead}>
      <Panel title={texts.how}>
        <ol class="help-steps">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Panel>
      <Panel title={texts.missing}>
        <ul class="help-cases">
          {cases.map(({ question, answer, section, title }) => (
            <li key={section}>
              <h4>{question}</h4>
              <p class="field-hint">{answer}</p>
              <a class="help-link" href={`#${section}`}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </Panel>
    </Section>
  );
}
