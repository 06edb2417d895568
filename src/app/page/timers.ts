import type { PagePorts } from './ports.ts';

export interface Timers {
  /** Starts a timer; one of the same name that is still running is called off. */
  set(name: string, delayMs: number, task: () => void): void;
  cancel(name: string): void;
  isRunning(name: string): boolean;
}

/** One timer per purpose, all of them ending with the signal. */
export const createTimers = (schedule: PagePorts['schedule'], signal: AbortSignal): Timers => {
  const running = new Map<string, () => void>();
  const cancel = (name: string): void => {
    running.get(name)?.();
    running.delete(name);
  };
  signal.addEventListener('abort', () => {
    for (const callOff of running.values()) callOff();
    running.clear();
  });
  return {
    set(name, delayMs, task) {
      cancel(name);
      if (signal.aborted) return;
      const run = (): void => {
        running.delete(name);
        task();
      };
      running.set(name, schedule(run, delayMs));
    },
    cancel,
    isRunning: (name) => running.has(name),
  };
};
