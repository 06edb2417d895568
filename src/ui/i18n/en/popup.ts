/** Words of the toolbar popup. */
export const popup = {
  name: 'Alongside',
  loading: 'Looking for your next gap…',
  checking: 'Checking your calendar…',
  asOf: 'As of {time}',

  needsYou: 'Needs you',
  nextGap: 'Your next gap',
  book: 'Book',
  booking: 'Booking…',
  bookedTitle: 'It’s booked',
  keptTitle: 'Kept, on its way',
  handedOverTitle: 'One step left',
  refusedTitle: 'Not booked',
  showNext: 'Show my next gap',

  afterThat: 'After that',
  booked: 'Booked',
  undo: 'Undo',
  undoing: 'Undoing…',

  status: 'Status',
  noAccount: 'No account connected. Book opens your calendar’s own form.',
  connect: 'Connect a calendar',
  connectShort: 'Connect',
  adjustHours: 'Check hours and limits',
  reconnect: 'Reconnect',

  options: 'Options',
  unavailable: 'Alongside did not answer.',
  unavailableHelp: 'Nothing you booked is lost.',
  tryAgain: 'Try again',
  working: 'Working…',
} as const;
