import type { Plan } from './seed-week.ts';

type Meeting = readonly [day: number, from: string, to: string, title: string, color?: 'green' | 'grape'];

/** A week that reads at a glance: for pictures. What readers can stumble over stands in seed-week.ts. */
const meetings: readonly Meeting[] = [
  [0, '09:00', '10:00', 'Leadership sync'],
  [0, '11:00', '12:00', 'Budget review', 'grape'],
  [0, '13:30', '15:00', 'Quarterly planning'],
  [0, '16:00', '17:00', 'Hiring panel', 'green'],
  [1, '09:00', '10:30', 'Product review'],
  [1, '11:15', '12:00', 'Supplier call', 'green'],
  [1, '13:00', '14:00', 'Customer interview', 'grape'],
  [1, '15:00', '16:30', 'Steering group'],
  [2, '09:30', '11:00', 'Design review'],
  [2, '13:00', '14:00', 'Press briefing', 'green'],
  [2, '14:45', '16:30', 'Roadmap', 'grape'],
  [3, '09:00', '10:15', 'Weekly numbers'],
  [3, '11:00', '12:00', 'Security update', 'grape'],
  [3, '13:30', '14:30', 'Project status', 'green'],
  [3, '15:15', '16:30', 'Board paper'],
  [4, '09:00', '10:00', 'All hands', 'green'],
  [4, '11:00', '12:30', 'Forecast'],
  [4, '13:30', '15:00', 'Retrospective', 'grape'],
];

const colors = {
  green: { css: '#0b8043', label: 'Basil' },
  grape: { css: '#8e24aa', label: 'Grape' },
} as const;

/** In the week after the one of `now`, so that nothing of it is over. */
export const calmWeek = (): readonly Plan[] =>
  meetings.map(([day, from, to, title, color]) => ({
    title,
    day: day + 7,
    from,
    to,
    ...(color === undefined ? {} : { color: colors[color] }),
  }));
