import type { popup as english } from '../en/popup.ts';
import type { Translation } from '../tables.ts';

export const popup: Translation<typeof english> = {
  name: 'Alongside',
  loading: 'Ihre nächste Lücke wird gesucht…',
  checking: 'Ihr Kalender wird geprüft…',
  asOf: 'Stand: {time}',

  needsYou: 'Braucht Sie',
  nextGap: 'Ihre nächste Lücke',
  book: 'Eintragen',
  booking: 'Wird eingetragen…',
  bookedTitle: 'Eingetragen',
  keptTitle: 'Gemerkt und unterwegs',
  handedOverTitle: 'Noch ein Schritt',
  refusedTitle: 'Nicht eingetragen',
  showNext: 'Meine nächste Lücke zeigen',

  afterThat: 'Danach',
  booked: 'Eingetragen',
  undo: 'Rückgängig',
  undoing: 'Wird zurückgenommen…',

  status: 'Status',
  noAccount: 'Kein Konto verbunden. „Eintragen“ öffnet das Formular Ihres Kalenders.',
  connect: 'Kalender verbinden',
  connectShort: 'Verbinden',
  adjustHours: 'Zeiten und Grenzen prüfen',
  reconnect: 'Neu verbinden',

  options: 'Optionen',
  unavailable: 'Alongside hat nicht geantwortet.',
  unavailableHelp: 'Nichts, was Sie eingetragen haben, ist verloren.',
  tryAgain: 'Erneut versuchen',
  working: 'Einen Moment…',
};
