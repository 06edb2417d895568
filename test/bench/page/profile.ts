import type { CDPSession } from 'playwright-core';

interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly url: string };
    readonly children?: readonly number[];
  }[];
  readonly samples: readonly number[];
  /** Microseconds since the sample before. */
  readonly timeDeltas: readonly number[];
}

/** What one party's code cost on the main thread, everything it called included (layout it forced, too). Milliseconds. */
export interface Cost {
  readonly total: number;
  /** The longest stretch without a break. */
  readonly longest: number;
  /** How many times it ran. */
  readonly runs: number;
}

const sampleEveryUs = 100;

/** Every node that is called, directly or not, from a script whose address begins so. */
const nodesOf = ({ nodes }: Profile, address: string): ReadonlySet<number> => {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const found = new Set<number>();
  const take = (id: number): void => {
    found.add(id);
    for (const child of byId.get(id)?.children ?? []) take(child);
  };
  for (const { id, callFrame } of nodes) if (callFrame.url.startsWith(address)) take(id);
  return found;
};

export const costOf = (profile: Profile, address: string): Cost => {
  const ours = nodesOf(profile, address);
  let total = 0;
  let longest = 0;
  let runs = 0;
  let run = 0;
  for (const [index, sample] of profile.samples.entries()) {
    const ms = (profile.timeDeltas[index + 1] ?? 0) / 1000;
    if (!ours.has(sample)) run = 0;
    else {
      if (run === 0) runs++;
      run += ms;
      total += ms;
      longest = Math.max(longest, run);
    }
  }
  return { total, longest, runs };
};

/** Profiles the page while `act` runs and tells what the scripts at `address` cost. */
export const profiled = async (cdp: CDPSession, address: string, act: () => Promise<unknown>): Promise<Cost> => {
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: sampleEveryUs });
  await cdp.send('Profiler.start');
  await act();
  const { profile } = await cdp.send('Profiler.stop');
  if (!profile.samples || !profile.timeDeltas) throw new Error('The profile has no samples');
  return costOf({ ...profile, samples: profile.samples, timeDeltas: profile.timeDeltas }, address);
};
