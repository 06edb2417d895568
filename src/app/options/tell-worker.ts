import type { OptionsApp } from '../ports.ts';

/** What is kept is kept, whether the worker heard of it or not: it reads everything anew when it starts. */
export const tellWorker = async (app: OptionsApp): Promise<void> => {
  try {
    await app.send('options.preferencesKept', {});
  } catch (error) {
    app.log('worker.unreached', {}, error);
  }
};
