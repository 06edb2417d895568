import type { FactorName } from '../../../domain/involvement/types.ts';

/** Words of the options page's section "Fairness and limits". */
export const limitTexts = {
  title: 'Fairness and limits',
  lead: 'How much is suggested, what speaks for it, and what holds it back. It is about your attention; nobody is rated.',

  howMuch: 'How much',
  perDay: 'Suggestions a day',
  perDayHint: 'The best of the day’s gaps.',
  everyGap: 'Every gap',
  gently: 'Start gently',
  gentlyHint:
    'One suggestion a day for two weeks. Then one more for every three you take, one less for every three you decline, up to the number above.',
  gentlyUntil:
    'One suggestion a day until {day}. Then one more for every three you take, one less for every three you decline.',
  gentlyAfter: 'One more a day for every three you take, one less for every three you decline, up to the number above.',
  groupDay: 'Day for groups',
  groupDayHint: 'On that day meals, coffee and the like come first, with several people. “Fun Friday”, for instance.',
  groupDayNone: 'None',

  caps: 'Limits',
  promisesPerDay: 'Bookings a day',
  promisesPerWeek: 'Bookings a week',
  promisesHint: 'Once they stand, nothing more is suggested. Empty: no limit.',
  promises: 'at most',
  groupMost: 'Others at once',
  people: 'at most',
  hover: 'Do not hover',
  hoverHint:
    'No third time with one person about one thing within ten working days. What serves a goal of yours is about that goal; else its kind counts. From a hand-over to its look-back, nothing steers or judges.',
  tellManagers: 'Tell the manager in between',
  tellManagersHint:
    'The invitation to somebody who reports to your report says that their manager hears of it: that you met, not what was said.',
  notANumber: 'Enter a whole number.',

  rhythm: 'Rhythm',
  rhythmHint: 'How often you mean to do something with each person. People may have their own.',
  every: 'Every',
  everyOf: '{circle}: every',
  days: 'days',

  weights: 'What matters',
  weightsHint: 'Only the proportions count. 0 leaves a reason out.',
  resetWeights: 'Reset all',
  weightsReset: 'What matters is as it was',

  goals: 'Your goals',
  goalsHint: 'Up to three lines. What serves them comes first more often.',
  goal: 'Goal {number}',
  goalPlaceholder: 'Know every customer team by name',
  serves: 'Served by',
  servesOf: 'Goal {number} is served by',
  deadlineOf: 'Goal {number}: deadline',
  deadlineHint: 'Optional. In the ten working days before it, helping your leader with it may be suggested.',

  preview: 'This week, with these settings',
  previewHint: 'Changes as you change something.',
  previewWaiting: 'Looking at this week…',
  previewList: 'Suggestions of this week',

  history: 'What you took and declined',
  historyHint: 'What you take comes up a little more often, what you decline a little less. It fades by itself.',
  noHistory: 'Nothing yet.',
  forget: 'Forget',
  forgetOf: 'Forget about {name}',
  forgetAll: 'Forget everything',
  forgetAsk: 'Forget all of it? This cannot be undone.',
  forgetYes: 'Forget',
  keep: 'Keep',
  forgotten: 'Forgotten.',

  putOff: 'Paused and put off',
  putOffHint: 'What you answered “Not now”.',
  nothingPutOff: 'Nothing is put off.',
  lift: 'Lift',
  liftOf: 'Lift: {text}',
  liftAll: 'Lift all',
  lifted: 'Lifted.',
} as const;

/** What each factor means, under its slider. */
export const factorHints: Readonly<Record<FactorName, string>> = {
  cadence: 'Whose turn it is, each by their own rhythm.',
  fairness: 'Who had less of your time than you meant to give.',
  variety: 'Something you have not done lately.',
  fitOfPlaceAndHour: 'A walk by daylight, a meal at lunch.',
  fitOfLength: 'What fills the gap without hurry.',
  taste: 'And less of what you declined.',
  goal: 'What serves one of your lines below.',
  liking: 'As you noted it for each person.',
  light: 'A meal, a walk or a cup now and then.',
  sharedFreeTime: 'When their calendar is known to be free too.',
  movement: 'On your feet after a meeting.',
};
