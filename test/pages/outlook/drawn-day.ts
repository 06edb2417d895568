import { afterEach, beforeEach, type Mock, vi } from 'vitest';

const box = { left: 0, right: 100, top: 0, bottom: 960, width: 100, height: 960 } as DOMRect;

interface DrawnDay {
  /** Asked for every box of the page; all are the same, 40 pixels an hour. */
  readonly measured: Mock<() => DOMRect>;
  /** Ends with each test. */
  readonly life: () => AbortController;
  /** Builds the whole page anew: one day, with an event of this id in it or none. */
  readonly show: (date: string, event?: string) => void;
}

/** Outlook's page with a single day, where jsdom draws nothing: for each test a new one. */
export const useDrawnDay = (): DrawnDay => {
  const measured = vi.fn(() => box);
  let life: AbortController;
  beforeEach(() => {
    life = new AbortController();
    measured.mockClear();
    vi.stubGlobal(
      'ResizeObserver',
      class {
        observe(): void {}
        disconnect(): void {}
      },
    );
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(measured);
  });
  afterEach(() => {
    life.abort();
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    document.body.replaceChildren();
  });
  return {
    measured,
    life: () => life,
    show: (date, event) => {
      document.body.innerHTML = `<div data-app-section="CalendarModuleSurface">
        <div data-app-section="calendar-view-header-0"><div data-column-date="${date}"></div></div>
        <div class="inDayScrollContainer"><div data-app-section="calendar-view-0"><div class="templateColumnContent"></div>
        ${event === undefined ? '' : `<div data-calitemid="${event}"></div>`}</div></div></div><p></p>`;
    },
  };
};
