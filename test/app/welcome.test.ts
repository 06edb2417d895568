import { createBench } from './support/bench.ts';
import { describe, expect, it } from 'vitest';
import { savePreferences } from '../../src/app/options/preferences.ts';
import { welcomeOnce } from '../../src/app/welcome.ts';
import { habitsOf } from '../../src/domain/local-habits.ts';
import { defaultPreferences } from '../../src/domain/preferences.ts';

describe('the welcome', () => {
  it('is opened once, however often the worker starts', async () => {
    const bench = await createBench({ people: [], accounts: [] });
    const app = bench.start();
    await Promise.all([welcomeOnce(app), welcomeOnce(app)]);
    await welcomeOnce(bench.start());
    expect(bench.opened).toEqual(['welcome']);
  });

  it('lets hours and lunch begin as is usual where the user lives', async () => {
    const bench = await createBench({ people: [], accounts: [] });
    const app = bench.start({ browserRegion: () => 'SE' });
    const before = await app.revision.read();
    await welcomeOnce(app);
    expect(await app.preferences.read()).toEqual({ ...defaultPreferences, ...habitsOf('SE') });
    expect(await app.revision.read()).toBeGreaterThan(before);
  });

  it('is not opened for somebody who has set something already, and leaves it alone', async () => {
    const bench = await createBench({ people: [], accounts: [] });
    const app = bench.start();
    await savePreferences(app, { noticeMinutes: 30 });
    const before = await app.preferences.read();
    await welcomeOnce(app);
    expect(bench.opened).toEqual([]);
    expect(await app.preferences.read()).toEqual(before);
    expect(await app.isWelcomed.read()).toBe(true);
  });

  it('comes at the next start when no window could be opened', async () => {
    const bench = await createBench({ people: [], accounts: [] });
    const app = bench.start();
    const closed = {
      ...app.tabs,
      openWelcome: async () => {
        throw new Error('No current window');
      },
    };
    await expect(welcomeOnce(bench.start({ tabs: closed }))).rejects.toThrow('No current window');
    await welcomeOnce(bench.start());
    expect(bench.opened).toEqual(['welcome']);
  });
});
