import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { HostPage, PopupState, SuggestionView } from '../../src/messages/map.ts';
import { BusyButton } from '../../src/ui/controls/busy-button.tsx';
import { popup as texts } from '../texts.ts';
import { When } from '../../src/ui/controls/when.tsx';
import { ActivityGlyph } from '../../src/ui/icons.tsx';
import { Absence } from './absence.tsx';
import { Facts } from './facts.tsx';
import { Outcome } from './outcome.tsx';
import { usePorts } from './context.ts';
import { hostOf, useBooking } from './use-booking.ts';
import type { PopupReading } from './use-popup-state.ts';

/** The next gap with its suggestion, or what came of booking it, or why there is none. */
export function NextGap(props: { readonly state: PopupState; readonly reading: PopupReading }): JSX.Element {
  const { state, reading } = props;
  const { answered, book, settle, clear } = useBooking(state, reading);
  // A newer reading must not slip another suggestion under a pointer that is about to press Book.
  const isAimedAt = useRef(false);
  const [, redraw] = useState(0);
  const held = useRef(state.next);
  if (!isAimedAt.current || answered !== undefined) held.current = state.next;
  const shown = held.current;

  if (answered !== undefined)
    return (
      <Outcome
        answered={answered}
        reading={reading}
        settle={settle}
        onDone={() => {
          isAimedAt.current = false;
          clear();
          void reading.load();
        }}
      />
    );
  if (shown === undefined) return <Absence state={state} reading={reading} />;
  return (
    <Hero
      suggestion={shown}
      page={hostOf(state)}
      book={() => book(shown)}
      onAim={(isAimed) => {
        isAimedAt.current = isAimed;
        if (!isAimed) redraw((count) => count + 1);
      }}
    />
  );
}

function Hero(props: {
  readonly suggestion: SuggestionView;
  /** The calendar it is found in. */
  readonly page: HostPage;
  readonly book: () => Promise<void>;
  readonly onAim: (isAimed: boolean) => void;
}): JSX.Element {
  const { suggestion } = props;
  const { showInCalendar } = usePorts();
  return (
    <section class="hero" aria-labelledby="next-title">
      <p class="eyebrow">{texts.nextGap}</p>
      <div class="hero-head">
        <span class="badge">
          <ActivityGlyph icon={suggestion.icon} size={24} />
        </span>
        <div>
          <h2 id="next-title">{suggestion.title}</h2>
          <p class="when">
            <When text={suggestion.when} />
          </p>
        </div>
      </div>
      {suggestion.why !== '' && (
        <p class="why" id="next-why">
          {suggestion.why}
        </p>
      )}
      <Facts suggestion={suggestion} />
      <div class="hero-act" onMouseEnter={() => props.onAim(true)} onMouseLeave={() => props.onAim(false)}>
        <BusyButton
          // A press belongs to the suggestion it was made on.
          key={suggestion.key}
          class="button-primary button-wide"
          label={texts.book}
          busyLabel={texts.booking}
          describedBy="next-title"
          run={props.book}
        />
        <button type="button" class="button button-quiet button-small" onClick={() => void showInCalendar(props.page)}>
          {texts.showInCalendar}
        </button>
      </div>
    </section>
  );
}
