import type { card as english } from '../en/card.ts';
import type { Translation } from '../tables.ts';

export const card: Translation<typeof english> = {
  region: 'Vorschläge für gemeinsame Zeit',

  bookIt: 'Eintragen',
  booking: 'Wird eingetragen…',
  anotherIdea: 'Andere Idee',
  anotherTime: 'Andere Zeit',
  notNow: 'Nicht jetzt',
  back: 'Zurück',
  close: 'Schließen',
  looking: 'Einen Moment…',

  questionLabel: 'Eine Frage zum Mitbringen',
  whyLabel: 'Warum',
  whyThis: 'Warum das?',
  whyTitle: 'Was gezählt hat, und wie viel',
  whenLabel: 'Wann',
  placeLabel: 'Wo',
  targetLabel: 'Kalender',
  notifiedLabel: 'Wer Nachricht erhält',

  withLabel: 'Mit',
  askName: 'Mit wem möchten Sie das tun?',
  name: 'Name',
  email: 'E-Mail',
  optional: 'optional',
  addressHint: 'Mit einer Adresse kommt auch die Einladung an.',
  usePerson: 'Übernehmen',
  quiet: 'Privat, mit neutralem Titel',
  howLong: 'Wie lange',
  minutes: '{minutes} Min.',
  shorter: '{minutes} Minuten kürzer',
  longer: '{minutes} Minuten länger',
  holdForMe: 'Nur für mich freihalten',

  timesTitle: 'Andere Zeiten, die passen',
  noOtherTime: 'In den sichtbaren Tagen passt keine andere Lücke zu dieser Idee.',
  noOtherIdea: 'Das war die letzte Idee für diese Lücke. „Zurück“ zeigt die vorigen.',
  noIdeaAtAll: 'Für diese Lücke gibt es keine andere Idee.',

  laterToday: 'Später heute',
  nextWeek: 'Nächste Woche',
  notThisPerson: 'Vorerst nicht mit {name}',
  notThisKind: 'Nicht so etwas',
  leaveThisGap: 'Diese Lücke frei lassen',
  pauseAll: 'Alle Vorschläge pausieren',

  saidLaterToday: 'Auf später heute verschoben.',
  saidNextWeek: 'Auf nächste Woche verschoben.',
  saidNotThisPerson: 'Vorerst keine Vorschläge mit {name}.',
  saidNotThisKind: 'Vorerst nichts dieser Art.',
  saidLeaveThisGap: 'Diese Lücke gehört Ihnen. Auch freie Zeit ist eine gute Antwort.',
  saidPauseAll: 'Vorschläge sind pausiert.',

  staleTitle: 'Diese Lücke ist nicht mehr frei',
  staleText: 'Dort steht inzwischen etwas anderes. Es wurde nichts eingetragen.',
  staleNext: 'Als Nächstes: {title}, {when}',
  showNext: 'Anzeigen',

  undo: 'Rückgängig',
  undoing: 'Wird zurückgenommen…',
  ifUndone: 'Beim Rückgängigmachen: {notice}',
  dismiss: 'Ausblenden',
  failed: 'Das hat nicht geklappt. Bitte noch einmal versuchen.',
  gone: 'Alongside wurde aktualisiert. Bitte die Seite neu laden, dann geht es weiter.',
};
