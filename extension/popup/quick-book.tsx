import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { PopupState, SuggestionView } from '../../src/messages/map.ts';
import { BusyButton } from '../../src/ui/controls/busy-button.tsx';
import { Glyph } from '../../src/ui/controls/glyphs.tsx';
import { popup as texts } from '../texts.ts';
import { Facts } from './facts.tsx';
import { Outcome } from './outcome.tsx';
import { QuickFields } from './quick-fields.tsx';
import { useBooking } from './use-booking.ts';
import type { PopupReading } from './use-popup-state.ts';
import { useQuickBook } from './use-quick-book.ts';

/** What the form is to be filled with when it opens. */
export interface QuickStart {
  readonly idea?: SuggestionView;
}

interface QuickBookProps {
  readonly state: PopupState;
  readonly reading: PopupReading;
  /** Undefined while the form is closed. */
  readonly start: QuickStart | undefined;
  readonly onOpen: (start: QuickStart | undefined) => void;
}

/** Books what the user has in mind: what, with whom and when, all of it filled in already. */
export function QuickBookSection(props: QuickBookProps): JSX.Element {
  const { start, onOpen } = props;
  const isOpen = start !== undefined;
  const toggle = useRef<HTMLButtonElement>(null);
  return (
    <section class={isOpen ? 'quick is-open' : 'quick'} aria-labelledby="quick">
      <h2 class="quick-head">
        <button
          ref={toggle}
          type="button"
          id="quick"
          class="row row-button"
          aria-expanded={isOpen}
          onClick={() => onOpen(isOpen ? undefined : {})}
        >
          <Glyph name="plus" />
          <span class="row-text">{texts.quickBook}</span>
          <span class="row-turn">
            <Glyph name="fold" />
          </span>
        </button>
      </h2>
      {isOpen && (
        <QuickForm
          // Another gap is another booking: nothing of the one before is carried over.
          key={start.idea?.key ?? ''}
          {...props}
          start={start}
          onDone={() => {
            onOpen(undefined);
            toggle.current?.focus();
          }}
        />
      )}
    </section>
  );
}

function QuickForm(
  props: QuickBookProps & { readonly start: QuickStart; readonly onDone: () => void },
): JSX.Element | null {
  const { state, reading, start } = props;
  const { answered, book, settle, clear } = useBooking(state, reading);
  const { form, failure, choose } = useQuickBook(state, reading, start);
  const place = useRef<HTMLDivElement>(null);
  const isReady = form !== undefined && form !== null;
  useEffect(() => {
    // Its scroll margin brings the whole form into view.
    if (isReady) place.current?.querySelector('select')?.focus();
  }, [isReady]);

  if (answered !== undefined)
    return (
      <Outcome
        answered={answered}
        reading={reading}
        settle={settle}
        doneLabel={texts.done}
        onDone={() => {
          clear();
          props.onDone();
          void reading.load();
        }}
      />
    );
  if (failure !== '')
    return (
      <p class="problem" role="alert">
        {failure}
      </p>
    );
  if (form === undefined) return <p class="quick-waiting">{texts.loading}</p>;
  if (form === null) return <p class="quick-waiting">{texts.nothingToBook}</p>;
  const { suggestion } = form;
  return (
    <div ref={place} class="quick-form">
      <QuickFields form={form} choose={choose} />
      {suggestion !== undefined && <Facts suggestion={suggestion} />}
      <BusyButton
        key={suggestion?.key ?? ''}
        class="button-primary button-wide"
        label={suggestion?.confirm ?? texts.bookIt}
        busyLabel={texts.booking}
        describedBy="quick-when"
        run={async () => {
          if (suggestion !== undefined) await book(suggestion);
        }}
      />
    </div>
  );
}
