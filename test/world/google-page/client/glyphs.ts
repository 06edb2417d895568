/** Drawn for this page: strokes on a field of 24. */
const strokes = {
  menu: 'M4 7h16M4 12h16M4 17h16',
  back: 'M14.5 6.5 9 12l5.5 5.5',
  forth: 'M9.5 6.5 15 12l-5.5 5.5',
  down: 'M8 10.5 12 14.5 16 10.5',
  plus: 'M12 5v14M5 12h14',
  search: 'M10.5 5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11M15 15l4.5 4.5',
  settings:
    'M12 5.8a6.2 6.2 0 1 1 0 12.4 6.2 6.2 0 0 1 0-12.4M12 9.6a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 0 1 0-4.8M12 3.6v2.2M12 18.2v2.2M3.6 12h2.2M18.2 12h2.2M6.1 6.1l1.5 1.5M16.4 16.4l1.5 1.5M17.9 6.1l-1.5 1.5M7.6 16.4l-1.5 1.5',
  close: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  remove: 'M5 7h14M9.5 7V5h5v2M7 7l.8 12h8.4L17 7M10.5 10.5v5M13.5 10.5v5',
  clock: 'M12 4.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15M12 8v4.5l3 2',
  people:
    'M9 6a3 3 0 1 1 0 6 3 3 0 0 1 0-6M3.5 18.5c.5-6 10.5-6 11 0M16 7a2.5 2.5 0 0 1 0 5M17 14.5c2 .4 3.3 1.800 3.5 4',
  place: 'M12 20.5c-8-8.5-6-16 0-16s8 7.5 0 16M12 8.5a2 2 0 1 1 0 4 2 2 0 0 1 0-4',
  text: 'M5 7h14M5 12h14M5 17h9',
  calendar: 'M5 6.5h14v13H5zM5 10.5h14M8.5 4v3.5M15.5 4v3.5',
  home: 'M5 11.5 12 5l7 6.5M7 10v9h10v-9',
  office: 'M6 20V5h8v15M14 10h4v10M4 20h16M9 8.5h2M9 12h2M9 15.5h2',
} as const;

export type GlyphName = keyof typeof strokes;

const namespace = 'http://www.w3.org/2000/svg';

export const glyphOf = (name: GlyphName, size = 20): SVGSVGElement => {
  const svg = document.createElementNS(namespace, 'svg');
  const attributes = {
    viewBox: '0 0 24 24',
    width: String(size),
    height: String(size),
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '1.8',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    'aria-hidden': 'true',
  };
  for (const [attribute, value] of Object.entries(attributes)) svg.setAttribute(attribute, value);
  const path = document.createElementNS(namespace, 'path');
  path.setAttribute('d', strokes[name]);
  svg.append(path);
  return svg;
};
