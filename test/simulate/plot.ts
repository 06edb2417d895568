/** One line of a plot. */
export interface Series {
  readonly name: string;
  readonly color: string;
  readonly values: readonly number[];
}

export interface Panel {
  readonly title: string;
  /** Under the horizontal axis. */
  readonly label: string;
  readonly series: readonly Series[];
}

const width = 420;
const height = 230;
const left = 44;
const top = 40;
const right = 12;
const bottom = 40;

const text = (x: number, y: number, words: string, rest = ''): string =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${rest}>${words}</text>`;

const panel = ({ title, label, series }: Panel, offset: number): string => {
  const most = Math.max(1.2, ...series.flatMap(({ values }) => values)) * 1.05;
  const count = Math.max(...series.map(({ values }) => values.length));
  const x = (index: number): number => left + ((width - left - right) * (index + 0.5)) / count;
  const y = (value: number): number => top + (height - top - bottom) * (1 - value / most);
  const ticks = [0, 1, 2, 4, 6, 8, 10].filter((value) => value <= most);
  const grid = ticks.map(
    (value) =>
      `<line x1="${left}" x2="${width - right}" y1="${y(value).toFixed(1)}" y2="${y(value).toFixed(1)}" stroke="${value === 1 ? '#8a8f98' : '#e3e5e8'}"/>${text(left - 8, y(value) + 4, `${value}`, 'text-anchor="end"')}`,
  );
  const marks = series.flatMap(({ values, color }) =>
    values.map(
      (value, index) => `<circle cx="${x(index).toFixed(1)}" cy="${y(value).toFixed(1)}" r="3" fill="${color}"/>`,
    ),
  );
  return `<g transform="translate(${offset} 0)">${text(left, 20, title, 'font-weight="600" font-size="13"')}${grid.join('')}${marks.join('')}${text((width + left - right) / 2, height - 14, label, 'text-anchor="middle"')}</g>`;
};

/** Panels side by side with one legend, on white so that it reads on any page. */
export const plot = (title: string, panels: readonly Panel[]): string => {
  const all = width * panels.length;
  const legend = panels[0]!.series.map(
    ({ name, color }, index) =>
      `<circle cx="${left + index * 150}" cy="${height + 8}" r="4" fill="${color}"/>${text(left + 10 + index * 150, height + 12, name)}`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${all} ${height + 30}" width="${all}" height="${height + 30}" role="img" aria-label="${title}" font-family="system-ui, sans-serif" font-size="11" fill="#33373d">
<rect width="100%" height="100%" rx="8" fill="#ffffff"/>
${panels.map((one, index) => panel(one, index * width)).join('\n')}
${legend.join('')}
</svg>
`;
};
