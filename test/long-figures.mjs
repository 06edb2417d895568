// The table of docs/reliability.md: what long runs kept under test-results/figures, one row each.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { giveUp, root } from './prepare.mjs';

export const figuresFolder = join(root, 'test-results', 'figures');

const number = (value) => new Intl.NumberFormat('en').format(value);
const weeks = (page) => ({
  what: `${page}: random weeks, re-renders, removals, slow loads, storms of navigation`,
  often: (fuzz) => `${number(fuzz.weeks)} weeks, ${number(fuzz.events)} events`,
  end: (fuzz) => `${fuzz.wrong} weeks with a pill over a busy minute or beside its slot, or an exception`,
});
const looks = (page) => ({
  what: `${page}: language × clock × view × height of an hour × week start × direction × kind of week`,
  often: (matrix) => `${number(matrix.looks)} looks`,
  end: (matrix) => `${matrix.wrong} misread by a minute or misplaced by a pixel`,
});

/** The rows in their order, by the name of the figures they are made of. */
const rows = {
  lives: {
    what: 'generated lives of bookings',
    often: ({ lives }) => `${number(lives)} lives`,
    end: ({ violations }) => `${violations} broken promises`,
  },
  'worker-kills': {
    what: 'worker ended at every step of a booking',
    often: ({ kills, accepted }) => `${kills} kills, ${accepted} accepted`,
    end: ({ events }) => `${events} events`,
  },
  'browser-kills': {
    what: 'browser ended (SIGKILL) 0 to 240 ms after the click',
    often: ({ kills, accepted }) => `${kills} kills, ${accepted} accepted before the end`,
    end: ({ events }) => `${events} events`,
  },
  outage: {
    what: 'every connection to the service dropped',
    often: ({ seconds, accepted }) => `${seconds} s, ${accepted} accepted meanwhile`,
    end: ({ events, recoveredSeconds }) => `${events} events, all within ${recoveredSeconds} s`,
  },
  'opt-outs': {
    what: 'ideas for people who had asked to be left out of something',
    often: ({ ideas }) => `${number(ideas)} ideas`,
    end: ({ wrong }) => `${wrong} against a wish`,
  },
  'matrix-google': looks('Google Calendar'),
  'matrix-outlook': looks('Outlook'),
  'fuzz-google': weeks('Google Calendar'),
  'fuzz-outlook': weeks('Outlook'),
};

const path = join(root, 'docs', 'reliability.md');
const [begin, end] = ['<!-- figures: written by npm run test:long -->', '<!-- end of figures -->'];
const head = ['| what was done | how often | what stood in the end | measured on |', '|---|---|---|---|'];

/** Renews the rows of these figures, leaves the others as they are, and gives back the table. */
export const writeFigures = (names) => {
  const [before, rest] = readFileSync(path, 'utf8').split(begin);
  const [table, after] = rest?.split(end) ?? [];
  if (after === undefined) giveUp(`docs/reliability.md: expected the lines "${begin}" and "${end}", found none.`);
  const today = new Date().toISOString().slice(0, 10);
  const lines = Object.entries(rows).flatMap(([name, { what, often, end: stood }]) => {
    if (!names.includes(name)) return table.split('\n').filter((line) => line.startsWith(`| ${what} |`));
    const figures = JSON.parse(readFileSync(join(figuresFolder, `${name}.json`), 'utf8'));
    return [`| ${[what, often(figures), stood(figures), today].join(' | ')} |`];
  });
  const written = [...head, ...lines].join('\n');
  writeFileSync(path, `${before}${begin}\n\nMeasured on Linux, in Chromium.\n\n${written}\n\n${end}${after}`);
  return written;
};
