/** Words of the options page's section "Help". */
export const helpTexts = {
  title: 'Help',
  lead: 'How it works, and what to do when something is missing.',
  how: 'How it works',
  step1: 'Open your calendar in week or day view. Dashed suggestions stand in the free gaps of 30 to 90 minutes.',
  step2: 'Press one: its card says what, with whom, when and why, and has a question to bring along.',
  step3: 'Book it, look for another idea or another time, or say not now. Nothing is written before you press.',
  step4: 'The toolbar popup lists what is booked, with Undo until it begins.',
  missing: 'When something is missing',
  noneQ: 'There are no suggestions in the calendar',
  noneA:
    'Reload the tab once after installing. Suggestions stand in week and day view, inside your working hours, and as many a day as you chose; the popup says what is in the way.',
  peopleQ: 'They are not about the right people',
  peopleA: 'Name the people you lead, and how each belongs to you. First names are enough.',
  accountQ: 'Book it opens a form instead of booking',
  accountA:
    'That is the way without a connected account: press Save in the form. With an account it is booked right away.',
  tooManyQ: 'There are too many, or they come at the wrong time',
  tooManyA: 'Pause them in the popup, put off what does not suit, or set limits.',
  wrongQ: 'A page is not understood, or a booking looks wrong',
  wrongA: 'Copy the text about it: it names nobody and no event. It tells whoever mends it what they need to know.',
} as const;
