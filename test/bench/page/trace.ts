import type { CDPSession } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  /** Process and thread. */
  readonly pid: number;
  readonly tid: number;
  /** Microseconds: since some moment, how long it took, and how long of that the thread itself was running. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: {
    readonly data?: { readonly url?: string };
    /** Of metadata: what a thread is called. */
    readonly name?: string;
    readonly chrome_mojo_event_info?: { readonly mojo_interface_tag?: string };
  };
}

/**
 * What one party's code cost on the main threads of pages, everything it called included (layout it forced, too).
 * Milliseconds in which the thread was running: what other programs do meanwhile is not counted.
 */
export interface Cost {
  /** Calls of functions in its files, and what goes on when an answer of an extension's worker has arrived. */
  readonly script: number;
  /** The longest of them. */
  readonly longest: number;
}

const traced = async (browserCdp: CDPSession, act: () => Promise<unknown>): Promise<readonly TraceEvent[]> => {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { readonly value: readonly object[] }): void => {
    for (const event of value) events.push(event as TraceEvent);
  };
  browserCdp.on('Tracing.dataCollected', collect);
  await browserCdp.send('Tracing.start', {
    traceConfig: { includedCategories: ['-*', 'devtools.timeline', 'v8', 'v8.execute', 'mojom'] },
    transferMode: 'ReportEvents',
  });
  await act();
  const done = new Promise((resolve) => browserCdp.once('Tracing.tracingComplete', resolve));
  await browserCdp.send('Tracing.end');
  await done;
  browserCdp.off('Tracing.dataCollected', collect);
  return events;
};

const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;

const isInside = (inner: TraceEvent, outer: TraceEvent): boolean =>
  threadOf(inner) === threadOf(outer) && inner.ts >= outer.ts && inner.ts < outer.ts + (outer.dur ?? 0);

/** Those that do not happen inside another one of them. */
const outermost = (events: readonly TraceEvent[]): readonly TraceEvent[] => {
  const found: TraceEvent[] = [];
  const ends = new Map<string, number>();
  for (const event of events.toSorted((one, other) => one.ts - other.ts)) {
    const thread = threadOf(event);
    if (event.ts < (ends.get(thread) ?? 0)) continue;
    ends.set(thread, event.ts + (event.dur ?? 0));
    found.push(event);
  }
  return found;
};

const running = ({ tdur = 0 }: TraceEvent): number => tdur / 1000;
const sum = (events: readonly TraceEvent[]): number => events.reduce((total, event) => total + running(event), 0);

/** An answer to a message arrives in one task; what awaited it goes on right after that, outside of any call. */
const afterAnswers = (events: readonly TraceEvent[]): readonly TraceEvent[] => {
  const isAnswer = ({ args }: TraceEvent): boolean =>
    args?.chrome_mojo_event_info?.mojo_interface_tag?.startsWith('extensions.mojom') === true;
  const going = events.filter(({ name }) => name === 'RunMicrotasks').toSorted((one, other) => one.ts - other.ts);
  const next = events
    .filter(isAnswer)
    .map((answer) => going.find((one) => threadOf(one) === threadOf(answer) && one.ts >= answer.ts));
  return [...new Set(next)].filter((one) => one !== undefined);
};

/**
 * What the scripts whose address begins so cost while `act` runs. With an extension's address, answers count too: there
 * must be no other extension.
 */
export const costOf = async (browserCdp: CDPSession, address: string, act: () => Promise<unknown>): Promise<Cost> => {
  const events = await traced(browserCdp, act);
  const mains = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(threadOf),
  );
  const complete = events.filter((event) => event.ph === 'X' && mains.has(threadOf(event)));
  const calls = outermost(complete.filter(({ name }) => name === 'FunctionCall'));
  const ours = calls.filter(({ args }) => args?.data?.url?.startsWith(address) === true);
  const answers = address.startsWith('chrome-extension:') ? afterAnswers(complete) : [];
  const goingOn = answers
    .filter((one) => !ours.some((call) => isInside(one, call)))
    // Calls are counted, or somebody else's.
    .map((one) => running(one) - sum(calls.filter((call) => isInside(call, one))));
  return {
    script: sum(ours) + goingOn.reduce((total, one) => total + one, 0),
    longest: Math.max(0, ...ours.map(running), ...goingOn),
  };
};

/** Milliseconds of each evaluation of a script whose address ends so, compilation included, while `act` runs. */
export const evaluationsOf = async (
  browserCdp: CDPSession,
  ending: string,
  act: () => Promise<unknown>,
): Promise<readonly number[]> => {
  const events = await traced(browserCdp, act);
  return events
    .filter(({ name, args }) => name === 'EvaluateScript' && args?.data?.url?.endsWith(ending) === true)
    .map(running);
};
