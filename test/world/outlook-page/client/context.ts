import type { Boot, PageEvent } from '../wire.ts';
import type { ViewName } from './dates.ts';
import type { Writer } from './words.ts';

/** What every part of the page is drawn with. */
export interface Context {
  readonly boot: Boot;
  readonly writer: Writer;
  readonly hooks: Hooks;
  readonly go: (view: ViewName, date: string) => void;
  readonly peek: (event: PageEvent, tile: HTMLElement) => void;
  /** Opens the quick form over a stretch of a column. */
  readonly draft: (date: string, start: number, end: number, at: DOMRect) => void;
  readonly openForm: (query?: URLSearchParams) => void;
  /** Shows what is found instead of the grid; the calendar again for an empty text. */
  readonly search: (query: string) => void;
  readonly settings: () => void;
}

/** The attributes a reader may hold on to. A redesign replaces all of them at once. */
export interface Hooks {
  readonly section: (name: string) => Readonly<Record<string, string>>;
  readonly item: (id: string, index: number, isInConflict: boolean) => Readonly<Record<string, string>>;
  readonly columnDate: (date: string) => Readonly<Record<string, string>>;
  readonly scroller: string;
  readonly column: string;
  readonly resizeBox: string;
}

const present: Hooks = {
  section: (name) => ({ 'data-app-section': name }),
  item: (id, index, isInConflict) => ({
    'data-calitemid': id,
    'data-itemindex': String(index),
    'data-conflict': isInConflict ? '1' : '0',
    'data-tabid': btoa(id),
  }),
  columnDate: (date) => ({ 'data-column-date': date }),
  scroller: 'inDayScrollContainer o-scroller',
  column: 'templateColumnContent o-column',
  resizeBox: 'calendar-SelectionStyles-resizeBoxParent',
};

const redesigned: Hooks = {
  section: (name) => ({ 'data-region': btoa(name).slice(0, 6) }),
  item: (id) => ({ 'data-entry': btoa(id) }),
  columnDate: (date) => ({ 'data-lane': date.replaceAll('-', '') }),
  scroller: 'o-scroller',
  column: 'o-column',
  resizeBox: 'o-entry',
};

export const hooksFor = (isRedesigned: boolean): Hooks => (isRedesigned ? redesigned : present);
