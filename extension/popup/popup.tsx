import type { JSX, RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PopupState } from '../../src/messages/map.ts';
import { Announcer } from '../../src/ui/controls/announcer.tsx';
import { BusyButton } from '../../src/ui/controls/busy-button.tsx';
import { Mark } from '../../src/ui/controls/glyphs.tsx';
import { fill } from '../../src/ui/i18n/index.ts';
import { popup as texts } from '../texts.ts';
import { isAtRisk } from '../../src/app/describe/at-risk.ts';
import { AtRisk, Booked } from './bookings.tsx';
import { PortsContext, usePorts } from './context.ts';
import type { PopupPorts } from './context.ts';
import { FirstSteps } from './first-steps.tsx';
import { Foot } from './foot.tsx';
import { Later } from './later.tsx';
import { NextGap } from './next-gap.tsx';
import { Paused } from './pause.tsx';
import { QuickBookSection } from './quick-book.tsx';
import type { QuickStart } from './quick-book.tsx';
import { Status } from './status.tsx';
import { usePopupState } from './use-popup-state.ts';

/** The toolbar popup. */
export function Popup(ports: PopupPorts): JSX.Element {
  return (
    <PortsContext.Provider value={ports}>
      <Announcer>
        <PopupPage />
      </Announcer>
    </PortsContext.Provider>
  );
}

function PopupPage(): JSX.Element {
  const { language } = usePorts();
  const reading = usePopupState();
  const { state, isChecking, failure, load } = reading;
  const [quick, setQuick] = useState<QuickStart | undefined>();
  const main = useFirstFocus(state);
  const asOf =
    state === undefined
      ? ''
      : fill(texts.asOf, { time: new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(state.asOf) });
  return (
    <>
      <header class="top">
        <Mark size={22} />
        <h1>{texts.name}</h1>
        <p class="as-of">{isChecking ? texts.checking : asOf}</p>
      </header>
      <main ref={main} aria-busy={isChecking}>
        {failure !== '' && (
          <section class="failure" role="alert">
            <p>
              <strong>{failure}</strong> {texts.unavailableHelp}
            </p>
            <BusyButton class="button-small" label={texts.tryAgain} busyLabel={texts.working} run={load} />
          </section>
        )}
        {state === undefined ? (
          failure === '' && <Waiting />
        ) : (
          <>
            <AtRisk bookings={state.bookings.filter(isAtRisk)} reading={reading} />
            {!state.hasPeople && <FirstSteps />}
            {isSilent(state) ? <Paused state={state} reading={reading} /> : <NextGap state={state} reading={reading} />}
            <Later later={state.later} onPick={setQuick} />
            <QuickBookSection state={state} reading={reading} start={quick} onOpen={setQuick} />
            <Booked bookings={state.bookings.filter((booking) => !isAtRisk(booking))} reading={reading} />
            {state.week !== '' && <p class="week">{state.week}</p>}
            <Status state={state} reading={reading} />
          </>
        )}
      </main>
      <Foot state={state} reading={reading} />
    </>
  );
}

/** The first thing to do has the focus, what needs the user before all, unless the user is somewhere already. */
function useFirstFocus(state: PopupState | undefined): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement | null>(null);
  const isKnown = state !== undefined;
  // Another suggestion brings another button.
  const next = state?.next?.key;
  useEffect(() => {
    if (document.activeElement !== document.body) return;
    const first =
      main.current?.querySelector<HTMLElement>('.at-risk button') ?? main.current?.querySelector('.hero-act button');
    if (first instanceof HTMLElement) first.focus({ preventScroll: true });
  }, [isKnown, next]);
  return main;
}

/** Nothing is suggested because the user wants it so. */
const isSilent = ({ pause, next }: PopupState): boolean => pause !== '' && next === undefined;

/** Stands where the next gap will, with its size, until something is known. */
function Waiting(): JSX.Element {
  return (
    <section class="hero hero-waiting">
      <p>{texts.loading}</p>
      <span class="bone bone-title" />
      <span class="bone" />
      <span class="bone bone-short" />
      <span class="bone bone-button" />
    </section>
  );
}
