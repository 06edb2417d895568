import type { CalendarPage, Spot } from '../../pages/calendar-page.ts';
import type { Layer, PagePorts } from './ports.ts';
import type { Timers } from './timers.ts';

/** After the last scroll: then it is looked at where everything stands. */
const overMs = 150;

interface FollowPorts extends Pick<PagePorts, 'clock'> {
  readonly page: Pick<CalendarPage, 'scrolledTo'>;
  readonly timers: Timers;
  readonly layer: () => Layer | undefined;
  /** Looks where everything stands and draws it. */
  readonly draw: () => void;
}

export interface ScrollFollower {
  /** To be told before each drawing; `hasGrid` says whether anything is known to stand anywhere. */
  readonly drawing: (hasGrid: boolean) => void;
  /** The hours were scrolled. */
  readonly scrolled: () => void;
}

/** Keeps pills on the hours under them at hardly any cost: what it does is done in every frame of a scroll. */
export const followScroll = ({ page, timers, clock, layer, draw }: FollowPorts): ScrollFollower => {
  let drawnAt: Spot | undefined;
  let lastAt = 0;
  const lookWhenOver = (): void => {
    const left = lastAt + overMs - clock();
    // A clock set back must not keep it waiting.
    if (left > 0 && left <= overMs) timers.set('scroll', left, lookWhenOver);
    else draw();
  };
  return {
    drawing(hasGrid) {
      // Where the grid has gone nothing is measured.
      drawnAt = hasGrid ? page.scrolledTo() : undefined;
    },
    scrolled() {
      const now = page.scrolledTo();
      if (now === undefined || drawnAt === undefined) {
        draw();
        return;
      }
      layer()?.scroll({ left: now.left - drawnAt.left, top: now.top - drawnAt.top });
      lastAt = clock();
      if (!timers.isRunning('scroll')) timers.set('scroll', overMs, lookWhenOver);
    },
  };
};
