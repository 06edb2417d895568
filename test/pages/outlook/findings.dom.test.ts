import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { createOutlookPage } from '../../../src/pages/outlook/index.ts';

const put = (date: string): Element => {
  document.body.innerHTML = `<div data-app-section="CalendarModuleSurface">
    <div data-app-section="calendar-view-header-0"><div data-column-date="${date}"></div></div></div>`;
  return document.querySelector('[data-column-date]')!;
};

const heard = (): Promise<void> => Promise.resolve();

describe('what was found in the page', () => {
  const life = new AbortController();
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      disconnect(): void {}
    },
  );
  afterAll(() => void vi.unstubAllGlobals());
  afterEach(() => document.body.replaceChildren());

  it('is sought anew at every look as long as nobody hears of changes', () => {
    const page = createOutlookPage(document, { now: () => 0 });
    const cell = put('2026-09-28');
    expect(page.visibleDays()).toEqual({ dates: ['2026-09-28'] });
    cell.setAttribute('data-column-date', '2026-10-05');
    expect(page.visibleDays()).toEqual({ dates: ['2026-10-05'] });
  });

  it('is sought once where changes are heard of, and anew after each of them', async () => {
    const page = createOutlookPage(document, { now: () => 0 });
    const cell = put('2026-09-28');
    page.watch(() => undefined, life.signal);
    expect(page.visibleDays()).toEqual({ dates: ['2026-09-28'] });
    const search = vi.spyOn(Element.prototype, 'querySelectorAll');
    expect(page.visibleDays()).toEqual({ dates: ['2026-09-28'] });
    expect(search).not.toHaveBeenCalled();
    search.mockRestore();

    cell.setAttribute('data-column-date', '2026-10-05');
    await heard();
    expect(page.visibleDays()).toEqual({ dates: ['2026-10-05'] });
    put('2026-10-12');
    await heard();
    expect(page.visibleDays()).toEqual({ dates: ['2026-10-12'] });
    document.querySelector('[data-app-section]')!.setAttribute('data-app-section', 'Surface_Month');
    await heard();
    expect(page.visibleDays()).toBeUndefined();
    life.abort();
    put('2026-10-19');
    expect(page.visibleDays()).toEqual({ dates: ['2026-10-19'] });
  });
});
