import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Acceptance, AcceptOutcome, Remedy } from '../../src/messages/map.ts';
import { BusyButton } from '../../src/ui/controls/busy-button.tsx';
import { failureText } from '../../src/ui/controls/failure-text.ts';
import { Glyph } from '../../src/ui/controls/glyphs.tsx';
import type { GlyphName } from '../../src/ui/controls/glyphs.tsx';
import { When } from '../../src/ui/controls/when.tsx';
import { popup as texts } from '../texts.ts';
import { usePorts } from './context.ts';
import { remedyStep } from './remedies.ts';
import type { PopupReading } from './use-popup-state.ts';

/** What came of the last press of Book, and what was asked for. */
export interface Answered {
  readonly outcome: AcceptOutcome;
  readonly acceptance: Acceptance;
  /** "Walk with Ana" and when: the outcome stands where they stood. */
  readonly title: string;
  readonly when: string;
}

const titles: Readonly<Record<AcceptOutcome['kind'], string>> = {
  booked: texts.bookedTitle,
  kept: texts.keptTitle,
  'handed-over': texts.handedOverTitle,
  refused: texts.refusedTitle,
};

const signs: Readonly<Record<AcceptOutcome['kind'], GlyphName>> = {
  booked: 'check',
  kept: 'clock',
  'handed-over': 'outside',
  refused: 'alert',
};

interface OutcomeProps {
  readonly answered: Answered;
  readonly reading: PopupReading;
  readonly settle: (outcome: AcceptOutcome) => void;
  readonly doneLabel?: string;
  readonly onDone: () => void;
}

/**
 * What came of pressing Book. It stays until it is answered: were the next suggestion to take its place, the second half
 * of a double click would book that one too.
 */
export function Outcome(props: OutcomeProps): JSX.Element {
  const { outcome } = props.answered;
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  // Book, which had the focus, is gone; what came of it takes its place.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const remedy = 'remedy' in outcome ? outcome.remedy : undefined;
  return (
    <section class={`hero outcome outcome-${outcome.kind}`} aria-labelledby={titleId}>
      <p class="eyebrow">
        {props.answered.title} · <When text={props.answered.when} />
      </p>
      <div class="hero-head">
        <span class="badge">
          <Glyph name={signs[outcome.kind]} size={20} />
        </span>
        <div>
          <h2 id={titleId} ref={heading} tabIndex={-1}>
            {titles[outcome.kind]}
          </h2>
          <p class="when">{outcome.message}</p>
        </div>
      </div>
      <div class="hero-act">
        {remedy !== undefined && remedy.kind !== 'none' && (
          <OutcomeRemedy key={outcome.message} {...props} remedy={remedy} />
        )}
        <button type="button" class="button button-quiet button-small" onClick={props.onDone}>
          {props.doneLabel ?? texts.showNext}
        </button>
      </div>
    </section>
  );
}

function OutcomeRemedy(props: OutcomeProps & { readonly remedy: Remedy }): JSX.Element {
  const { send, openOptions, reloadTab } = usePorts();
  const [failure, setFailure] = useState('');
  const { answered, reading, remedy } = props;

  const ask = async (kind: 'retry' | 'book-elsewhere' | 'open-editor' | 'dismiss'): Promise<void> => {
    const refused = answered.outcome.kind === 'refused' ? answered.outcome.booking : undefined;
    const { acceptance } = answered;
    // Without a booking the first try left no trace; the same intent asked again is still one acceptance.
    const next =
      refused === undefined && kind === 'retry'
        ? await send('card.accept', acceptance)
        : await send('card.remedy', {
            kind,
            acceptance,
            ...(refused === undefined ? {} : { booking: refused.id }),
          });
    if (next !== null) props.settle(next);
    else props.onDone();
  };
  const run = async (): Promise<void> => {
    const step = remedyStep(remedy.kind);
    try {
      if (step.does === 'options') await openOptions(step.section);
      else if (step.does === 'reload' && reading.tab !== undefined) await reloadTab(reading.tab);
      else if (step.does === 'ask') await reading.hold(() => ask(step.what));
    } catch (thrown) {
      setFailure(failureText(thrown, texts.unavailable));
    }
  };
  return (
    <>
      <BusyButton class="button-primary button-wide" label={remedy.label} busyLabel={texts.working} run={run} />
      {failure !== '' && (
        <p class="problem" role="alert">
          {failure}
        </p>
      )}
    </>
  );
}
