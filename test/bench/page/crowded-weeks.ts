import { googleCalendars, microsoftCalendars } from '../../world/seed.ts';
import type { World } from '../../world/world.ts';

/** Numbers 0 ≤ x < 1, the same ones every time. */
const numbersFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

/** Hours in which events may begin; those between stay free, so that there is something to suggest. */
const stretches = [
  [8, 10],
  [13, 14.5],
  [17.5, 21],
] as const;

/** Puts `count` events into the week that begins on `monday`, in both accounts, spread evenly over its days. */
export const crowdWeek = (world: World, monday: Temporal.PlainDate, count: number): void => {
  const next = numbersFrom(count);
  for (let index = 0; index < count; index++) {
    const [from, until] = stretches[Math.floor(next() * stretches.length)]!;
    const minute = Math.round((60 * (from + next() * (until - from))) / 5) * 5;
    const start = monday
      .add({ days: index % 7 })
      .toZonedDateTime(world.timeZone)
      .add({ minutes: minute }).epochMilliseconds;
    const minutes = 15 + 5 * Math.floor(next() * 10);
    const when = { kind: 'timed', start, end: start + minutes * 60_000, timeZone: world.timeZone } as const;
    for (const calendar of [googleCalendars.own, microsoftCalendars.own])
      world.store.insert({ calendar, title: `Meeting ${index + 1}, part ${index % 3}`, when });
  }
};
