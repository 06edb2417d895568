export interface Placed<Item> {
  readonly item: Item;
  /** Percent of the column. */
  readonly left: number;
  readonly width: number;
  /** 0 for the leftmost of a cluster. */
  readonly depth: number;
}

/** Side by side, widened so that neighbours overlap: three are 0/56.67, 33.33/56.67, 66.67/33.33 percent. */
export const sideBySide = <Item extends { readonly start: number; readonly end: number }>(
  items: readonly Item[],
): Placed<Item>[] => {
  const sorted = items.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const placed: Placed<Item>[] = [];
  let cluster: { item: Item; column: number }[] = [];
  let columns: number[] = [];
  const flush = (): void => {
    const count = columns.length;
    const wide = count <= 3 ? 170 / 3 : 170 / count;
    for (const { item, column } of cluster) {
      const left = (column * 100) / count;
      const isLast = column === count - 1;
      placed.push({ item, left, width: count === 1 ? 100 : isLast ? 100 - left : wide, depth: column });
    }
    cluster = [];
    columns = [];
  };
  for (const item of sorted) {
    if (columns.length > 0 && columns.every((end) => end <= item.start)) flush();
    const free = columns.findIndex((end) => end <= item.start);
    const column = free === -1 ? columns.length : free;
    columns[column] = item.end;
    cluster.push({ item, column });
  }
  flush();
  return placed;
};
