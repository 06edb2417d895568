import { fakeBrowser } from '../app/support/fake-browser.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { ensureAlarm } from '../../src/platform/alarms.ts';

const alarms = new Map<string, { name: string; scheduledTime: number }>();
const created: number[] = [];

beforeEach(() => {
  alarms.clear();
  created.length = 0;
  Object.assign(fakeBrowser.alarms, {
    get: async (name: string) => alarms.get(name),
    create: async (name: string, { when }: { when: number }) => {
      created.push(when);
      alarms.set(name, { name, scheduledTime: when });
    },
  });
});

const now = 1_000_000;

describe('an alarm', () => {
  it('is set when it is missing, no sooner than browsers fire', async () => {
    await ensureAlarm('outbox', now, now);
    expect(created).toEqual([now + 30_000]);
  });

  it('is left alone when it is due sooner, so that starting again does not push it away', async () => {
    await ensureAlarm('outbox', now + 60_000, now);
    await ensureAlarm('outbox', now + 60_000, now + 20_000);
    await ensureAlarm('outbox', now + 90_000, now + 40_000);
    expect(created).toEqual([now + 60_000]);
  });

  it('is brought forward when something is due before it', async () => {
    await ensureAlarm('outbox', now + 600_000, now);
    await ensureAlarm('outbox', now + 60_000, now);
    expect(created).toEqual([now + 600_000, now + 60_000]);
  });

  it('is set anew when it should have fired and did not', async () => {
    await ensureAlarm('outbox', now, now);
    await ensureAlarm('outbox', now, now + 600_000);
    expect(created).toEqual([now + 30_000, now + 630_000]);
  });
});
