import type { factorHints as englishHints, limitTexts as english } from '../en/options-limits.ts';
import type { Translation } from '../tables.ts';

export const limitTexts: Translation<typeof english> = {
  title: 'Fairness und Grenzen',
  lead: 'Wie viel vorgeschlagen wird, was dafür spricht und was es zurückhält. Es geht um Ihre Aufmerksamkeit; niemand wird bewertet.',

  howMuch: 'Wie viel',
  perDay: 'Vorschläge am Tag',
  perDayHint: 'Die besten Lücken des Tages.',
  everyGap: 'Jede Lücke',
  gently: 'Sanft beginnen',
  gentlyHint:
    'Zwei Wochen lang ein Vorschlag am Tag. Danach einer mehr für je drei angenommene, einer weniger für je drei abgelehnte, höchstens so viele wie oben.',
  gentlyUntil:
    'Ein Vorschlag am Tag bis {day}. Danach einer mehr für je drei angenommene, einer weniger für je drei abgelehnte.',
  gentlyAfter:
    'Einer mehr am Tag für je drei angenommene, einer weniger für je drei abgelehnte, höchstens so viele wie oben.',
  groupDay: 'Tag für Gruppen',
  groupDayHint: 'An ihm kommen Mahlzeiten, Kaffee und Ähnliches zuerst, mit mehreren. Zum Beispiel der Freitag.',
  groupDayNone: 'Keiner',

  caps: 'Grenzen',
  promisesPerDay: 'Termine am Tag',
  promisesPerWeek: 'Termine in der Woche',
  promisesHint: 'Stehen so viele, wird nichts mehr vorgeschlagen. Leer: keine Grenze.',
  promises: 'höchstens',
  groupMost: 'Andere auf einmal',
  people: 'höchstens',
  hover: 'Nicht zu nah kommen',
  hoverHint:
    'Kein drittes Mal mit einer Person zur selben Sache innerhalb von zehn Arbeitstagen. Was einem Ihrer Ziele dient, zählt zu diesem Ziel; sonst zählt seine Art. Von einer Übergabe bis zum Rückblick nichts, was lenkt oder bewertet.',
  tellManagers: 'Der Führungskraft dazwischen Bescheid geben',
  tellManagersHint:
    'In der Einladung an die übernächste Ebene steht, dass die Führungskraft dazwischen davon erfährt: dass Sie sich getroffen haben, nicht, was gesagt wurde.',
  notANumber: 'Bitte eine ganze Zahl eingeben.',

  rhythm: 'Rhythmus',
  rhythmHint: 'Wie oft Sie mit jeder Person etwas unternehmen möchten. Einzelne können ihren eigenen Rhythmus haben.',
  every: 'Alle',
  everyOf: '{circle}: alle',
  days: 'Tage',

  weights: 'Was zählt',
  weightsHint: 'Nur das Verhältnis zählt. 0 lässt einen Grund außer Acht.',
  resetWeights: 'Alles zurücksetzen',
  weightsReset: 'Was zählt, ist wieder wie am Anfang',

  goals: 'Ihre Ziele',
  goalsHint: 'Bis zu drei Zeilen. Was ihnen dient, kommt öfter zuerst.',
  goal: 'Ziel {number}',
  goalPlaceholder: 'Jedes Kundenteam mit Namen kennen',
  serves: 'Dem dient',
  servesOf: 'Was Ziel {number} dient',
  deadlineOf: 'Ziel {number}: Frist',
  deadlineHint: 'Freiwillig. In den zehn Arbeitstagen davor wird vorgeschlagen, Ihrer Führungskraft damit zu helfen.',

  preview: 'Diese Woche, mit diesen Einstellungen',
  previewHint: 'Ändert sich, sobald Sie etwas ändern.',
  previewWaiting: 'Diese Woche wird angesehen…',
  previewList: 'Vorschläge dieser Woche',

  history: 'Was Sie angenommen und abgelehnt haben',
  historyHint: 'Was Sie annehmen, kommt etwas öfter vor, was Sie ablehnen, etwas seltener. Das verblasst von selbst.',
  noHistory: 'Noch nichts.',
  forget: 'Vergessen',
  forgetOf: '{name} vergessen',
  forgetAll: 'Alles vergessen',
  forgetAsk: 'Alles davon vergessen? Das lässt sich nicht rückgängig machen.',
  forgetYes: 'Vergessen',
  keep: 'Behalten',
  forgotten: 'Vergessen.',

  putOff: 'Pausiert und zurückgestellt',
  putOffHint: 'Was Sie mit „Nicht jetzt“ beantwortet haben.',
  nothingPutOff: 'Nichts ist zurückgestellt.',
  lift: 'Aufheben',
  liftOf: 'Aufheben: {text}',
  liftAll: 'Alle aufheben',
  lifted: 'Aufgehoben.',
};

export const factorHints: Translation<typeof englishHints> = {
  cadence: 'Wer an der Reihe ist, nach dem jeweils eigenen Rhythmus.',
  fairness: 'Wer weniger von Ihrer Zeit hatte, als Sie geben wollten.',
  variety: 'Etwas, das Sie länger nicht gemacht haben.',
  fitOfPlaceAndHour: 'Ein Spaziergang bei Tageslicht, ein Essen am Mittag.',
  fitOfLength: 'Was die Lücke ohne Eile füllt.',
  taste: 'Und weniger von dem, was Sie abgelehnt haben.',
  goal: 'Was einer Ihrer Zeilen weiter unten dient.',
  liking: 'Wie Sie es zu jeder Person notiert haben.',
  light: 'Ab und zu ein Essen, ein Spaziergang oder eine Tasse.',
  sharedFreeTime: 'Wenn die Zeit nachweislich auch bei den anderen frei ist.',
  movement: 'Auf die Beine kommen nach einer Besprechung.',
};
