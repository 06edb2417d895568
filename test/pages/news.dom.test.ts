import { describe, expect, it } from 'vitest';
import { concerns } from '../../src/pages/news.ts';

/** What an observer of the body tells of `change`. */
const recordsOf = (change: () => void): MutationRecord[] => {
  const observer = new MutationObserver(() => undefined);
  observer.observe(document.body, { subtree: true, childList: true, attributes: true });
  change();
  const records = observer.takeRecords();
  observer.disconnect();
  return records;
};

const isTold = (change: () => void): boolean =>
  recordsOf(change).some((record) => concerns(record, '[role=dialog]', '[role=grid]'));

const put = (parent: Element, html: string): void => {
  const range = document.createRange();
  parent.append(range.createContextualFragment(html));
};

describe('what is over the calendar', () => {
  it('is told of when it comes, alone or inside something else, when it changes and when it goes', () => {
    expect(isTold(() => put(document.body, '<div role="dialog"></div>'))).toBe(true);
    const dialog = document.querySelector('[role=dialog]')!;
    expect(isTold(() => dialog.setAttribute('style', 'display: none'))).toBe(true);
    expect(isTold(() => dialog.remove())).toBe(true);
    expect(isTold(() => put(document.body, '<div><p><b role="dialog"></b></p></div>'))).toBe(true);
  });

  it('is not told of for anything else, nor for what the grid itself holds', () => {
    document.body.replaceChildren();
    put(document.body, '<div role="grid"></div><p>1</p>');
    const grid = document.querySelector('[role=grid]')!;
    expect(isTold(() => put(document.body, '<div></div>'))).toBe(false);
    expect(isTold(() => document.querySelector('p')!.setAttribute('style', 'top: 1px'))).toBe(false);
    expect(isTold(() => put(grid, '<div role="dialog"></div>'))).toBe(false);
  });

  it('is told of apart from its going, to those who know what has gone', () => {
    document.body.replaceChildren();
    const isBrought = (change: () => void): boolean =>
      recordsOf(change).some((record) => concerns(record, '[role=dialog]', '[role=grid]', [...record.addedNodes]));
    expect(isBrought(() => put(document.body, '<p><b role="dialog"></b></p>'))).toBe(true);
    expect(isBrought(() => document.querySelector('[role=dialog]')!.setAttribute('style', 'top: 1px'))).toBe(true);
    expect(isBrought(() => document.querySelector('p')!.remove())).toBe(false);
  });
});
