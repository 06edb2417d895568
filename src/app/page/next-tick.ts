import type { Interval } from '../../domain/availability/types.ts';
import { noticeMovesAt } from './read-page.ts';
import type { Timers } from './timers.ts';

/**
 * Plans the next reading that nothing in the page asks for: at the moment the notice's edge moves on, or a suggestion
 * begins. A timer that runs for that very moment is left alone: most readings change nothing about it.
 *
 * @param read reads the page again
 */
export const createTick = (
  timers: Timers,
  read: () => void,
): ((now: number, noticeMinutes: number, suggestions: readonly { readonly slot: Interval }[]) => void) => {
  let due = 0;
  return (now, noticeMinutes, suggestions) => {
    let next = noticeMovesAt(now, noticeMinutes);
    for (const { slot } of suggestions) if (slot.start > now && slot.start < next) next = slot.start;
    if (next === due && timers.isRunning('tick')) return;
    due = next;
    timers.set('tick', next - now, read);
  };
};
