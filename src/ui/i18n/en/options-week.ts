/** Words of what the hours make of this week. */
export const weekTexts = {
  title: 'What this makes of your week',
  hint: 'The free gaps of the coming seven days. Changes as you change something.',
  waiting: 'Looking at this week…',
  unknown: 'Open your calendar in another tab, or connect an account, and this week shows here.',
  now: 'Now',
  before: 'When you opened this page',
  free: '{gaps}, {hours} in all',
} as const;

/** Texts that change with a number; see `plural`. */
export const weekCounts = {
  gaps: { one: '{count} gap', other: '{count} gaps' },
} as const;
