/**
 * Words of the pill, the card and the toast. The worker sends them to the page with the settings, so that no table of
 * words rides along in a content script.
 */
export const card = {
  region: 'Involvement suggestions',

  bookIt: 'Book it',
  booking: 'Booking…',
  anotherIdea: 'Another idea',
  anotherTime: 'Another time',
  notNow: 'Not now',
  back: 'Back',
  close: 'Close',
  looking: 'One moment…',

  questionLabel: 'A question to bring',
  whyLabel: 'Why',
  whyThis: 'Why this?',
  whyTitle: 'What counted, and how much',
  whenLabel: 'When',
  placeLabel: 'Where',
  targetLabel: 'Calendar',
  notifiedLabel: 'Who is written to',

  withLabel: 'With',
  askName: 'Who would you like to do this with?',
  name: 'Name',
  email: 'Email',
  optional: 'optional',
  addressHint: 'With an address they get the invitation.',
  usePerson: 'Use this person',

  quiet: 'Private, with a neutral title',
  howLong: 'How long',
  minutes: '{minutes} min',
  shorter: '{minutes} minutes shorter',
  longer: '{minutes} minutes longer',
  holdForMe: 'Hold it for me only',

  timesTitle: 'Other times that fit',
  noOtherTime: 'No other gap in view fits this idea.',
  noOtherIdea: 'That was the last idea for this gap. Back shows the ones before.',
  noIdeaAtAll: 'There is no other idea for this gap.',

  laterToday: 'Later today',
  nextWeek: 'Next week',
  notThisPerson: 'Not with {name} for a while',
  notThisKind: 'Not this kind of thing',
  leaveThisGap: 'Leave this gap alone',
  pauseAll: 'Pause all suggestions',

  saidLaterToday: 'Put off until later today.',
  saidNextWeek: 'Put off until next week.',
  saidNotThisPerson: 'No suggestions with {name} for a while.',
  saidNotThisKind: 'Nothing of this kind for a while.',
  saidLeaveThisGap: 'This gap is yours. An empty stretch is a good answer too.',
  saidPauseAll: 'Suggestions are paused.',

  staleTitle: 'That gap has gone',
  staleText: 'Something else stands there now. Nothing was booked.',
  staleNext: 'Next: {title}, {when}',
  showNext: 'Show it',

  undo: 'Undo',
  undoing: 'Undoing…',
  ifUndone: 'If you undo: {notice}',
  dismiss: 'Dismiss',
  failed: 'That did not work. Try again.',
  gone: 'Alongside was updated. Reload this page to go on.',
} as const;

export type CardText = keyof typeof card;
