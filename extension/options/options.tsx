import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { Announcer } from '../../src/ui/controls/announcer.tsx';
import { BusyButton } from '../../src/ui/controls/busy-button.tsx';
import { Mark } from '../../src/ui/controls/glyphs.tsx';
import { NoticeBoard } from '../../src/ui/controls/notice.tsx';
import { options as texts } from '../texts.ts';
import { About } from './about.tsx';
import { Accounts } from './accounts.tsx';
import { Activities } from './activities.tsx';
import { Appearance } from './appearance.tsx';
import { OptionsContext } from './context.ts';
import type { OptionsPorts } from './context.ts';
import { Data } from './data.tsx';
import { Help } from './help.tsx';
import { Hours } from './hours.tsx';
import { Keyboard } from './keyboard.tsx';
import { Limits } from './limits.tsx';
import { Navigation } from './navigation.tsx';
import { Notices } from './notices.tsx';
import { People } from './people.tsx';
import { Start } from './start.tsx';

/** The options page. */
export function Options(ports: OptionsPorts): JSX.Element {
  const { model, watchChanges } = ports;
  useEffect(() => {
    void model.load(true);
    // People may be added on a card, and an account may be signed out, while this page lies behind another, or beside it.
    const readAgain = (refresh: boolean): void => {
      if (document.visibilityState === 'visible') void model.load(refresh);
    };
    const onVisible = (): void => readAgain(true);
    document.addEventListener('visibilitychange', onVisible);
    const stop = watchChanges(() => readAgain(false));
    return () => {
      document.removeEventListener('visibilitychange', onVisible);
      stop();
    };
  }, [model, watchChanges]);

  return (
    <Announcer>
      <NoticeBoard closeLabel={texts.close}>
        <Page {...ports} />
      </NoticeBoard>
    </Announcer>
  );
}

function Page(ports: OptionsPorts): JSX.Element {
  const { model } = ports;
  const state = model.state.value;
  if (state === undefined)
    return (
      <main class="waiting" aria-busy={model.failure.value === ''}>
        <Mark size={40} />
        <h1 class="visually-hidden">{texts.title}</h1>
        {model.failure.value === '' ? (
          <p>{texts.loading}</p>
        ) : (
          <>
            <p role="alert">{model.failure.value}</p>
            <BusyButton label={texts.tryAgain} busyLabel={texts.working} run={() => model.load(true)} />
          </>
        )}
      </main>
    );
  return (
    <OptionsContext.Provider value={{ ...ports, state }}>
      <a class="skip" href="#start">
        {texts.skip}
      </a>
      <div class="page">
        <header class="side">
          <div class="brand">
            <Mark size={32} />
            <h1>{texts.name}</h1>
          </div>
          <Navigation />
        </header>
        <main>
          <Start />
          <People />
          <Activities />
          <Hours />
          <Accounts />
          <Limits />
          <Notices />
          <Appearance />
          <Data />
          <Keyboard />
          <Help />
          <About />
        </main>
      </div>
    </OptionsContext.Provider>
  );
}
