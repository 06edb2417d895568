import { habitsOf } from '../domain/local-habits.ts';
import type { App } from './ports.ts';

/**
 * Opens the welcome page once in the life of a profile, and lets hours and lunch begin as is usual where the user lives, so
 * that suggestions fit before anything is set. A stored flag decides, not the browser's word that it has just installed us:
 * that comes with updates too, and is lost when the worker ends. Whoever has set something already is not interrupted.
 */
export const welcomeOnce = async (app: App): Promise<void> => {
  await app.withLock('welcome', async () => {
    if (await app.isWelcomed.read()) return;
    if ((await app.revision.read()) === 0) {
      const habits = habitsOf(app.browserRegion());
      await app.preferences.change((current) => ({ ...current, ...habits }));
      await app.tabs.openWelcome();
      await app.revision.raise();
    }
    // Last: a worker that ends before shows the page again rather than never.
    await app.isWelcomed.write(true);
  });
};
