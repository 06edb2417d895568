import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Announcer } from '../../src/ui/controls/announcer.tsx';
import { BusyButton } from '../../src/ui/controls/busy-button.tsx';
import { Glyph, Mark } from '../../src/ui/controls/glyphs.tsx';
import { welcome as texts } from '../texts.ts';
import { OpenCalendar } from './calendar.tsx';
import { WelcomeContext, useWelcome, type WelcomePorts } from './context.ts';
import { Facts } from './facts.tsx';
import { Hours } from './hours.tsx';
import { Names } from './names.tsx';
import { nameSlots, type NameDraft } from './name-draft.ts';
import { Toy } from './toy.tsx';

/** The one page that is shown without being asked for: what a suggestion is, and the three things that make it fit. */
export function Welcome(ports: WelcomePorts): JSX.Element {
  const { model } = ports;
  useEffect(() => void model.load(false), [model]);
  const state = model.state.value;
  return (
    <Announcer>
      {state === undefined ? (
        <Waiting {...ports} />
      ) : (
        <WelcomeContext.Provider value={{ ...ports, state }}>
          <Page />
        </WelcomeContext.Provider>
      )}
    </Announcer>
  );
}

function Waiting({ model }: WelcomePorts): JSX.Element {
  const failed = model.failure.value !== '';
  return (
    <main class="waiting" aria-busy={!failed}>
      <Mark size={40} />
      <h1 class="visually-hidden">{texts.title}</h1>
      <p role={failed ? 'alert' : undefined}>{failed ? texts.unavailable : texts.loading}</p>
      {failed && <BusyButton label={texts.tryAgain} busyLabel={texts.working} run={() => model.load(false)} />}
    </main>
  );
}

function Page(): JSX.Element {
  const { state, optionsAt } = useWelcome();
  const [drafts, setDrafts] = useState<readonly NameDraft[]>(() => nameSlots(state.people));
  return (
    <>
      <header class="top">
        <p class="brand">
          <Mark size={32} />
          <span>{texts.name}</span>
        </p>
        <a class="button button-quiet button-small" href={optionsAt('start')}>
          <Glyph name="gear" />
          {texts.options}
        </a>
      </header>
      <main class="welcome">
        <div class="opening">
          <h1>{texts.heading}</h1>
          <p>{texts.lead}</p>
        </div>
        <div class="showing">
          <Toy drafts={drafts} />
          <Facts />
        </div>
        <div class="steps">
          <Names drafts={drafts} onDrafts={setDrafts} />
          <Hours />
          <OpenCalendar />
        </div>
      </main>
    </>
  );
}
