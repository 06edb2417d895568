import { afterEach, describe, expect, it } from 'vitest';
import { markedBeside } from '../../../src/pages/outlook/beside.ts';
import { selectors } from '../../../src/pages/outlook/selectors.ts';

const idsIn = (markup: string): readonly string[] => {
  document.body.innerHTML = markup;
  return markedBeside(document, document.querySelector(selectors.scroller)).map(({ id }) => id);
};

const hours = (inside = ''): string => `<div class="inDayScrollContainer">${inside}</div>`;

afterEach(() => document.body.replaceChildren());

describe('what is marked beside the hours', () => {
  it('is found wherever it stands around them, itself or inside something else', () => {
    expect(
      idsIn(
        `<div id="live" aria-live="polite"></div>
         <nav><button id="filter" aria-label="Filter applied"></button></nav>
         <main><section><p><b id="menu" role="menu"></b></p>${hours()}</section><div id="monthDayCell_1"></div></main>
         <div><div><div id="dialog" role="alertdialog"></div></div></div>`,
      ).toSorted(),
    ).toEqual(['dialog', 'filter', 'live', 'menu', 'monthDayCell_1']);
  });

  it('may be something that they stand in', () => {
    expect(idsIn(`<div id="around" role="dialog"><p>${hours()}</p></div>`)).toEqual(['around']);
  });

  it('is nothing of what stands in them, an event that is called like a filter least of all', () => {
    const event = '<div data-calitemid="A"><button id="event" aria-label="Filter applied"></button></div>';
    expect(idsIn(hours(`${event}<i aria-live="polite"></i>`) + event)).toEqual([]);
  });

  it('is sought in the whole page where no hours are known', () => {
    expect(idsIn('<main><p id="live" aria-live="polite"></p></main>')).toEqual(['live']);
  });
});
