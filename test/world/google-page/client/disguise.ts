/** Every mark a reader might know gets another name: a redesign overnight. */
const renamed: Readonly<Record<string, string>> = {
  'data-column-index': 'data-lane',
  'data-datekey': 'data-lane-day',
  'data-eventchip': 'data-tile',
  'data-eventid': 'data-tile-ref',
  'data-stacked-layout-chip-container': 'data-tile-bar',
  'data-start-date-key': 'data-lane-from',
  'data-end-date-key': 'data-lane-to',
};
const roles: ReadonlySet<string> = new Set(['grid', 'row', 'gridcell', 'columnheader']);

export const disguise = (root: HTMLElement): void => {
  for (const node of root.querySelectorAll('*')) {
    for (const [old, next] of Object.entries(renamed)) {
      const value = node.getAttribute(old);
      if (value === null) continue;
      node.setAttribute(next, value);
      node.removeAttribute(old);
    }
    if (roles.has(node.getAttribute('role') ?? '')) node.setAttribute('role', 'group');
  }
};
