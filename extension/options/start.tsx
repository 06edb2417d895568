import type { ComponentChildren, JSX } from 'preact';
import { FactList } from '../../src/ui/controls/fact-list.tsx';
import { Glyph } from '../../src/ui/controls/glyphs.tsx';
import { fill } from '../../src/ui/i18n/index.ts';
import { options as texts } from '../texts.ts';
import { useOptions } from './context.ts';
import { Panel, Section } from './section.tsx';

const reads = [texts.readsPage, texts.readsAccount, texts.readsPeople];
const never = [texts.neverServer, texts.neverWrites, texts.neverOthers];

/** How to begin, and what is read and never done. */
export function Start(): JSX.Element {
  const { state, language } = useOptions();
  const count = state.people.length;
  return (
    <Section id="start" title={texts.start} lead={texts.startLead}>
      <Panel title={texts.begin}>
        <ol class="steps">
          <Step number={1} title={texts.beginPeople} isDone={count > 0}>
            <p class="field-hint">
              {count > 0
                ? fill(texts.beginPeopleDone, { count: new Intl.NumberFormat(language).format(count) })
                : texts.beginPeopleHelp}
            </p>
            <a class="button button-small" href="#people">
              {texts.beginPeopleAction}
            </a>
          </Step>
          <Step number={2} title={texts.beginHours} isDone={false}>
            <p class="field-hint">{texts.beginHoursHelp}</p>
            <a class="button button-small" href="#hours">
              {texts.beginHoursAction}
            </a>
          </Step>
          <Step number={3} title={texts.beginCalendar} isDone={false}>
            <p class="field-hint">{texts.beginCalendarHelp}</p>
            <div class="step-links">
              <OutsideLink text={texts.beginCalendarGoogle} address="https://calendar.google.com/" />
              <OutsideLink text={texts.beginCalendarOutlook} address="https://outlook.office.com/calendar/" />
            </div>
          </Step>
        </ol>
        <p class="field-hint steps-note">{texts.beginLater}</p>
      </Panel>
      <Panel title={texts.privacy}>
        <div class="privacy">
          <FactList heading="h4" title={texts.reads} facts={reads} glyph="check" />
          <FactList heading="h4" title={texts.never} facts={never} glyph="close" />
        </div>
      </Panel>
    </Section>
  );
}

function Step(props: {
  readonly number: number;
  readonly title: string;
  readonly isDone: boolean;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <li class={props.isDone ? 'step is-done' : 'step'}>
      <span class="step-number" aria-hidden="true">
        {props.isDone ? <Glyph name="check" /> : props.number}
      </span>
      <h4>{props.title}</h4>
      {props.children}
    </li>
  );
}

function OutsideLink(props: { readonly text: string; readonly address: string }): JSX.Element {
  return (
    <a class="button button-small" href={props.address} target="_blank" rel="noreferrer">
      {props.text}
      <Glyph name="outside" size={14} />
    </a>
  );
}
