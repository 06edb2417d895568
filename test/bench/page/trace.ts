import type { CDPSession } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  /** Microseconds. */
  readonly dur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

/** Milliseconds of each evaluation of a script whose address ends so, compilation included, while `act` runs. */
export const evaluationsOf = async (
  browserCdp: CDPSession,
  ending: string,
  act: () => Promise<unknown>,
): Promise<readonly number[]> => {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { readonly value: readonly object[] }): void => {
    for (const event of value) events.push(event as TraceEvent);
  };
  browserCdp.on('Tracing.dataCollected', collect);
  await browserCdp.send('Tracing.start', {
    traceConfig: { includedCategories: ['devtools.timeline'] },
    transferMode: 'ReportEvents',
  });
  await act();
  const done = new Promise((resolve) => browserCdp.once('Tracing.tracingComplete', resolve));
  await browserCdp.send('Tracing.end');
  await done;
  browserCdp.off('Tracing.dataCollected', collect);
  return events
    .filter(({ name, args }) => name === 'EvaluateScript' && args?.data?.url?.endsWith(ending) === true)
    .map(({ dur = 0 }) => dur / 1000);
};
