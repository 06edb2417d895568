import { fluent } from '../../src/ui/tokens/fluent.ts';
import { createOutlookPage } from '../../src/pages/outlook/index.ts';
import { wireContentScript } from './wire.ts';

/** The calendar inside Teams is a frame by design. */
const framedCalendar = 'https://outlook.office.com/hosted/calendar/';

wireContentScript({
  createPage: createOutlookPage,
  tokens: fluent,
  mayRun: () => window.top === window || location.href.startsWith(framedCalendar),
});
