import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { BookingView } from '../../src/messages/map.ts';
import { useAnnounce } from '../../src/ui/controls/announcer.tsx';
import { BusyButton } from '../../src/ui/controls/busy-button.tsx';
import { failureText } from '../../src/ui/controls/failure-text.ts';
import { Glyph } from '../../src/ui/controls/glyphs.tsx';
import { popup as texts } from '../../src/ui/i18n/en/popup.ts';
import { usePorts } from './context.ts';
import { remedyStep } from './remedies.ts';
import type { PopupReading } from './use-popup-state.ts';

/** A booking the user has to do something about. One that only waits helps itself. */
export const isAtRisk = (booking: BookingView): boolean => booking.remedy.kind !== 'none';

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
          <RiskRow key={booking.id} booking={booking} reading={reading} />
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
          <BookedRow key={booking.id} booking={booking} reading={reading} />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  readonly booking: BookingView;
  readonly reading: PopupReading;
}

function Row(props: {
  readonly booking: BookingView;
  readonly note: string;
  readonly failure: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  const { booking } = props;
  return (
    <li class={`booking booking-${booking.state}`}>
      <div class="booking-text">
        <p class="booking-title" id={`title-${booking.id}`}>
          {booking.title}
        </p>
        <p class="booking-when">{booking.when}</p>
        {booking.problem !== '' && <p class="booking-problem">{booking.problem}</p>}
        {props.note !== '' && (
          <p class="booking-note" id={`note-${booking.id}`}>
            {props.note}
          </p>
        )}
        {props.failure !== '' && (
          <p class="problem" role="alert">
            {props.failure}
          </p>
        )}
      </div>
      {props.children}
    </li>
  );
}

function RiskRow({ booking, reading }: RowProps): JSX.Element {
  const { send, openOptions, reloadTab } = usePorts();
  const [failure, setFailure] = useState('');

  const ask = async (what: 'retry' | 'open-editor' | 'dismiss'): Promise<void> => {
    const request = { booking: booking.id };
    if (what === 'retry') reading.keep(await send('popup.retry', request));
    else if (what === 'open-editor') await send('popup.openEditor', request);
    else {
      await send('popup.dismiss', request);
      reading.drop(booking.id);
    }
  };
  const run = async (): Promise<void> => {
    const step = remedyStep(booking.remedy.kind);
    setFailure('');
    try {
      if (step.does === 'options') await openOptions(step.section);
      else if (step.does === 'reload' && reading.tab !== undefined) await reloadTab(reading.tab);
      else if (step.does === 'ask') await ask(step.what);
    } catch (thrown) {
      setFailure(failureText(thrown, texts.unavailable));
    }
  };
  return (
    <Row booking={booking} note="" failure={failure}>
      <BusyButton
        class="button-small"
        label={booking.remedy.label}
        busyLabel={texts.working}
        describedBy={`title-${booking.id}`}
        run={run}
      />
    </Row>
  );
}

function BookedRow({ booking, reading }: RowProps): JSX.Element {
  const { send } = usePorts();
  const announce = useAnnounce();
  const [failure, setFailure] = useState('');
  const [message, setMessage] = useState('');

  const undo = async (): Promise<void> => {
    setFailure('');
    try {
      const answer = await send('card.undo', { booking: booking.id });
      reading.keep(answer.booking);
      announce(answer.message);
      if (answer.ok) setMessage(answer.message);
      else setFailure(answer.message);
    } catch (thrown) {
      setFailure(failureText(thrown, texts.unavailable));
    }
  };
  const note = message !== '' ? message : booking.canUndo ? booking.undoNotice : '';
  return (
    <Row booking={booking} note={note} failure={failure}>
      {booking.canUndo && (
        <BusyButton
          class="button-small"
          label={texts.undo}
          busyLabel={texts.undoing}
          describedBy={`title-${booking.id} note-${booking.id}`}
          run={undo}
        >
          <Glyph name="undo" size={14} />
        </BusyButton>
      )}
    </Row>
  );
}
