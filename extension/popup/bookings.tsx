import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { BookingView } from '../../src/messages/map.ts';
import { useAnnounce } from '../../src/ui/controls/announcer.tsx';
import { BusyButton } from '../../src/ui/controls/busy-button.tsx';
import { failureText } from '../../src/ui/controls/failure-text.ts';
import { Glyph } from '../../src/ui/controls/glyphs.tsx';
import { When } from '../../src/ui/controls/when.tsx';
import { popup as texts } from '../texts.ts';
import { usePorts } from './context.ts';
import { remedyStep } from './remedies.ts';
import type { PopupReading } from './use-popup-state.ts';

interface ListProps {
  readonly bookings: readonly BookingView[];
  readonly reading: PopupReading;
}

/** Bookings that need the user, each with its single remedy. Nothing at all when there are none. */
export function AtRisk({ bookings, reading }: ListProps): JSX.Element | null {
  if (bookings.length === 0) return null;
  return (
    <section class="at-risk" aria-labelledby="at-risk">
      <h2 id="at-risk">
        <Glyph name="alert" />
        {texts.needsYou}
      </h2>
      <ul class="plain bookings">
        {bookings.map((booking) => (
          <BookingRow key={booking.id} booking={booking} reading={reading} />
        ))}
      </ul>
    </section>
  );
}

/** What is booked, with Undo where it can still be undone. */
export function Booked({ bookings, reading }: ListProps): JSX.Element | null {
  if (bookings.length === 0) return null;
  return (
    <section aria-labelledby="booked">
      <h2 id="booked">{texts.booked}</h2>
      <ul class="plain bookings">
        {bookings.map((booking) => (
          <BookingRow key={booking.id} booking={booking} reading={reading} />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  readonly booking: BookingView;
  readonly reading: PopupReading;
}

/** One booking: what is the matter, its one remedy if there is one, and Undo while it can be undone. */
function BookingRow({ booking, reading }: RowProps): JSX.Element {
  const { send } = usePorts();
  const announce = useAnnounce();
  const { failure, run } = useWork();
  const remedy = useRemedy(booking, reading);
  const [message, setMessage] = useState('');

  const undo = async (): Promise<void> => {
    const answer = await send('card.undo', { booking: booking.id });
    reading.keep(answer.booking);
    announce(answer.message);
    setMessage(answer.message);
  };
  const note = message === '' && booking.canUndo ? booking.undoNotice : message;
  return (
    <li class={`booking booking-${booking.state}`}>
      <div class="booking-text">
        <p class="booking-title" id={`title-${booking.id}`}>
          {booking.title}
        </p>
        <p class="booking-when">
          <When text={booking.when} />
        </p>
        {booking.problem !== '' && <p class="booking-problem">{booking.problem}</p>}
        {booking.question !== undefined && booking.question !== '' && (
          <details class="booking-question">
            <summary>{texts.question}</summary>
            <p>{booking.question}</p>
          </details>
        )}
        {failure !== '' && (
          <p class="problem" role="alert">
            {failure}
          </p>
        )}
      </div>
      <div class="booking-acts">
        {note !== '' && note !== booking.problem && (
          <p class="booking-note" id={`note-${booking.id}`}>
            {note}
          </p>
        )}
        {booking.remedy.kind !== 'none' && (
          <BusyButton
            class="button-small"
            label={booking.remedy.label}
            busyLabel={texts.working}
            describedBy={`title-${booking.id}`}
            run={() => run(remedy)}
          />
        )}
        {booking.canUndo && (
          <BusyButton
            class="button-small"
            label={texts.undo}
            busyLabel={texts.undoing}
            describedBy={`title-${booking.id} note-${booking.id}`}
            run={() => run(undo)}
          >
            <Glyph name="undo" size={14} />
          </BusyButton>
        )}
      </div>
    </li>
  );
}

/** Runs a piece of work; what is thrown becomes a sentence. */
function useWork(): { readonly failure: string; readonly run: (work: () => Promise<void>) => Promise<void> } {
  const [failure, setFailure] = useState('');
  const run = async (work: () => Promise<void>): Promise<void> => {
    setFailure('');
    try {
      await work();
    } catch (thrown) {
      setFailure(failureText(thrown, texts.unavailable));
    }
  };
  return { failure, run };
}

/** The one thing to do about a booking. */
function useRemedy(booking: BookingView, reading: PopupReading): () => Promise<void> {
  const { send, openOptions, reloadTab } = usePorts();
  const request = { booking: booking.id };
  return async () => {
    const step = remedyStep(booking.remedy.kind);
    if (step.does === 'options') await openOptions(step.section);
    else if (step.does === 'reload' && reading.tab !== undefined) await reloadTab(reading.tab);
    else if (step.does !== 'ask') return;
    else if (step.what === 'retry') reading.keep(await send('popup.retry', request));
    else if (step.what === 'open-editor') await send('popup.openEditor', request);
    else {
      await send('popup.dismiss', request);
      reading.drop(booking.id);
      // What was dismissed may have been a remark on a booking that stands.
      await reading.load();
    }
  };
}
