import { browser } from './browser.ts';

/** Chrome wakes a worker no sooner than this after an alarm was set (sign-in-and-apis G3). */
export const leastAlarmMs = 30_000;

/**
 * Makes sure that `name` fires no later than `at` (epoch milliseconds, moved to at least 30 s from now).
 * An alarm that is due sooner stays as it is: setting it again at every worker start would keep pushing it away.
 */
export const ensureAlarm = async (name: string, at: number, now: number): Promise<void> => {
  const due = Math.max(at, now + leastAlarmMs);
  const existing = (await browser.alarms.get(name)) as { readonly scheduledTime: number } | undefined;
  // One that should have fired already is late or lost: browsers differ, so it is set anew.
  if (existing !== undefined && existing.scheduledTime <= due && existing.scheduledTime > now) return;
  await browser.alarms.create(name, { when: due });
};
