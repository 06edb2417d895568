import { beforeAll } from 'vitest';

/** Test files share one document; each begins with an empty one, whatever another file has left in it. */
beforeAll(() => {
  document.head.replaceChildren();
  document.body.replaceChildren();
  for (const name of document.documentElement.getAttributeNames()) document.documentElement.removeAttribute(name);
});
