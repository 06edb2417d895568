/** Under this width of the week the card lies over it from edge to edge, below or above its pill. */
const narrowPx = 560;
const marginPx = 8;

/**
 * Places the card in the toy week: beside its pill where there is room, so that the pill stays in view.
 * @param index the column of its day.
 */
export const placeToyCard = (card: HTMLElement, index: number): void => {
  const toy = card.closest('.toy');
  const column = card.parentElement?.querySelector('.toy-column');
  const anchor = column?.querySelector('.toy-pill, .toy-booked');
  if (!(toy instanceof HTMLElement) || !column || !anchor) return;
  const around = toy.getBoundingClientRect();
  const day = column.getBoundingClientRect();
  const pill = anchor.getBoundingClientRect();
  const isNarrow = around.width < narrowPx;
  const most = Math.max(0, around.height - card.offsetHeight - marginPx);
  const below = pill.bottom - around.top + marginPx;
  const above = pill.top - around.top - card.offsetHeight - marginPx;
  const beside = pill.top - around.top - 2 * marginPx;
  const top = isNarrow ? (below > most && above >= 0 ? above : below) : beside;
  const isRightToLeft = getComputedStyle(toy).direction === 'rtl';
  const start = isRightToLeft ? around.right - day.left : day.right - around.left;
  const end = isRightToLeft ? day.right - around.left : around.right - day.left;
  const isAfter = start + card.offsetWidth + marginPx <= around.width || index === 0;
  card.classList.toggle('is-narrow', isNarrow);
  card.style.setProperty('--top', `${Math.min(Math.max(0, top), most)}px`);
  card.style.setProperty('--start', isNarrow ? '0px' : isAfter ? `${start + marginPx}px` : 'auto');
  card.style.setProperty('--end', isNarrow ? '0px' : isAfter ? 'auto' : `${end + marginPx}px`);
};
