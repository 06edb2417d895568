import { configure } from '@testing-library/preact';
import { beforeAll } from 'vitest';

/**
 * Test files share one document and one testing library; each begins with an empty document and with the library's own settings,
 * whatever another file left. Waits end with their condition, not early: the machine may be busy with a browser at the same time.
 */
beforeAll(() => {
  document.head.replaceChildren();
  document.body.replaceChildren();
  for (const name of document.documentElement.getAttributeNames()) document.documentElement.removeAttribute(name);
  configure({ asyncUtilTimeout: 10_000, defaultHidden: false });
});
