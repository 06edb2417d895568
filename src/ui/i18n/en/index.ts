import { card } from './card.ts';
import { activityTexts, draftTexts, reasonTexts } from './involvement.ts';
import { worker, workerCounts } from './worker.ts';

/** English, as the worker needs it. The popup and the options page load their own tables. */
export const en = {
  card,
  worker,
  workerCounts,
  activities: activityTexts,
  reasons: reasonTexts,
  draft: draftTexts,
} as const;
