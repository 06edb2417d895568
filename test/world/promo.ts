import { Resvg } from '@resvg/resvg-js';

/** Two people side by side on a field of 96 by 96, as in icons/alongside.svg. */
const figures = (first: string, second: string): string => `
  <g fill="${first}"><circle cx="24" cy="24" r="12"/><path d="M6 81V60a18 18 0 0 1 36 0v21a3 3 0 0 1-3 3H9a3 3 0 0 1-3-3z"/></g>
  <g fill="${second}"><circle cx="72" cy="24" r="12"/><path d="M54 81V60a18 18 0 0 1 36 0v21a3 3 0 0 1-3 3H57a3 3 0 0 1-3-3z"/></g>`;

/** A week of 300 by 240: meetings by column, from and to in tenths of the height. */
const meetings: readonly (readonly (readonly [number, number])[])[] = [
  [
    [0.6, 2.4],
    [3.4, 5.2],
    [7.2, 9],
  ],
  [
    [1.4, 3.6],
    [6.6, 8.2],
  ],
  [
    [0.6, 1.6],
    [2.2, 4.2],
    [7.4, 9.4],
  ],
  [
    [1, 2.8],
    [3.4, 6.2],
    [7, 8.4],
  ],
  [
    [2, 4.6],
    [5.4, 7.4],
  ],
];
const [weekWidth, weekHeight] = [300, 240];
const columnWidth = weekWidth / meetings.length;

const week = (): string => {
  const lines = meetings
    .slice(1)
    .map((_, index) => `<path d="M${(index + 1) * columnWidth} 0V${weekHeight}" stroke="#dfe8e5" stroke-width="1.2"/>`);
  const blocks = meetings.flatMap((column, index) =>
    column.map(
      ([from, to]) =>
        `<rect x="${index * columnWidth + 4}" y="${from * 24}" width="${columnWidth - 8}" height="${(to - from) * 24}" rx="5" fill="#d3dfdc"/>`,
    ),
  );
  // The one suggestion, in the gap of the middle column.
  const pill = `<rect x="${2 * columnWidth + 1}" y="108" width="${columnWidth - 2}" height="62" rx="8" fill="#e2f2ef" stroke="#0b7167" stroke-width="2.4" stroke-dasharray="6 4"/>
    <g transform="translate(${2 * columnWidth + 10} 119) scale(.42)">${figures('#0b7167', '#e59a2b')}</g>`;
  return `<g clip-path="url(#week)"><rect width="${weekWidth}" height="${weekHeight}" fill="#fff"/>${lines.join('')}${blocks.join('')}${pill}</g>`;
};

/**
 * The stores' promotional picture: the sign, and a week with one suggestion. Without words, so that it needs no font and no
 * translation.
 * @param size in pixels; 440 by 280 and 1400 by 560 are what the stores ask for.
 */
export const promoPicture = ({ width, height }: { readonly width: number; readonly height: number }): Uint8Array => {
  const isWide = width / height > 2;
  const sign = isWide ? { x: width * 0.12, size: height * 0.52 } : { x: width * 0.075, size: height * 0.5 };
  const sheet = isWide ? { x: width * 0.47, scale: height / 215 } : { x: width * 0.43, scale: height / 256 };
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
    <defs>
      <linearGradient id="ground" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#13877b"/><stop offset="1" stop-color="#084c58"/></linearGradient>
      <radialGradient id="light" cx=".2" cy=".35" r=".6"><stop offset="0" stop-color="#fff" stop-opacity=".16"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient>
      <clipPath id="week"><rect width="${weekWidth}" height="${weekHeight}" rx="12"/></clipPath>
    </defs>
    <rect width="${width}" height="${height}" fill="url(#ground)"/>
    <rect width="${width}" height="${height}" fill="url(#light)"/>
    <g transform="translate(${sheet.x} ${height * 0.12}) rotate(-4) scale(${sheet.scale})">
      <rect x="-2" y="5" width="${weekWidth + 4}" height="${weekHeight + 2}" rx="13" fill="#042f37" opacity=".35"/>
      ${week()}
    </g>
    <g transform="translate(${sign.x} ${(height - sign.size) / 2}) scale(${sign.size / 96})">${figures('#fff', '#ffd28a')}</g>
  </svg>`;
  return new Resvg(svg).render().asPng();
};
