import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useAnnounce } from '../../src/ui/controls/announcer.tsx';
import { BusyButton } from '../../src/ui/controls/busy-button.tsx';
import { Glyph } from '../../src/ui/controls/glyphs.tsx';
import { welcome as texts } from '../texts.ts';
import { useWelcome } from './context.ts';
import { Step } from './step.tsx';

/** Week views, because that is where pills can be seen. */
const addresses = {
  google: 'https://calendar.google.com/calendar/r/week',
  outlook: 'https://outlook.office.com/calendar/view/week',
  personalOutlook: 'https://outlook.live.com/calendar/0/view/week',
} as const;

/** The way out, and what may stand in it: a browser that has not let us into calendar pages. */
export function OpenCalendar(): JSX.Element {
  return (
    <Step id="calendar" number={4} title={texts.calendar} help={texts.calendarHelp} class="step-last">
      <Access />
      <div class="calendars">
        <a class="button button-primary" href={addresses.google} target="_blank" rel="noreferrer">
          <Glyph name="calendar" />
          {texts.google}
        </a>
        <a class="button button-primary" href={addresses.outlook} target="_blank" rel="noreferrer">
          <Glyph name="calendar" />
          {texts.outlook}
        </a>
      </div>
      <p class="field-hint">
        <a href={addresses.personalOutlook} target="_blank" rel="noreferrer">
          {texts.personalOutlook}
        </a>
      </p>
    </Step>
  );
}

/** Shown only where access is missing, and for as long as the page is open after it was asked for. */
function Access(): JSX.Element | null {
  const { access } = useWelcome();
  const announce = useAnnounce();
  const [state, setState] = useState<'unknown' | 'granted' | 'missing' | 'allowed' | 'refused'>('unknown');

  useEffect(() => {
    let isOver = false;
    const look = async (): Promise<void> => {
      const isGranted = await access.isGranted();
      if (isOver) return;
      setState((before) => {
        if (isGranted)
          return before === 'missing' || before === 'refused' ? 'allowed' : before === 'allowed' ? before : 'granted';
        return before === 'refused' ? before : 'missing';
      });
    };
    const lookAgain = (): void => {
      if (document.visibilityState === 'visible') void look();
    };
    void look();
    // It may be given or taken in the browser's own settings meanwhile.
    document.addEventListener('visibilitychange', lookAgain);
    return () => {
      isOver = true;
      document.removeEventListener('visibilitychange', lookAgain);
    };
  }, [access]);

  if (state === 'unknown' || state === 'granted') return null;
  if (state === 'allowed')
    return (
      <p class="access access-good">
        <Glyph name="check" />
        {texts.allowed}
      </p>
    );
  const ask = async (): Promise<void> => {
    const isGranted = await access.ask().catch(() => false);
    setState(isGranted ? 'allowed' : 'refused');
    announce(isGranted ? texts.allowed : texts.refused);
  };
  return (
    <div class="access">
      <p>{state === 'refused' ? texts.refused : texts.accessMissing}</p>
      <BusyButton class="button-small" label={texts.allow} busyLabel={texts.working} run={ask} />
    </div>
  );
}
