import { material } from '../../src/ui/tokens/material.ts';
import { createGoogleCalendarPage } from '../../src/pages/google-calendar/index.ts';
import { wireContentScript } from './wire.ts';

wireContentScript({
  createPage: createGoogleCalendarPage,
  tokens: material,
  // Gmail shows a small calendar of another shape in a frame: only the page itself is ours.
  mayRun: () => window.top === window,
});
