import { style } from './data.ts';

interface Words {
  /** Between the fields of the hidden text. */
  readonly separator: string;
  /** Around the title in the hidden text. */
  readonly quotes: readonly [open: string, close: string];
  /** Before the first time, and before the first date of what ends on another day. */
  readonly from: string;
  readonly fromDate: string;
  /** Between two times in the hidden text, and between two dates with times. */
  readonly to: string;
  readonly toDate: string;
  /** Before noon and after it, before or behind the hours. */
  readonly halves: { readonly am: string; readonly pm: string; readonly isPrefix: boolean };
  /** Behind a full hour in the 12-hour form. */
  readonly fullHour: string;
  /** Between two times in sight. */
  readonly dash: string;
  readonly at: string;
  readonly calendar: string;
  readonly noLocation: string;
  readonly location: string;
  readonly color: string;
  readonly allDay: string;
  readonly noTitle: string;
  readonly noTitleHidden: string;
  readonly responses: Readonly<Record<'accepted' | 'declined' | 'tentative' | 'unanswered', string>>;
  readonly task: string;
  readonly notCompleted: string;
  readonly today: string;
  readonly weekOf: string;
  readonly dayEvents: (count: number) => string;
  readonly allDayEvents: (count: number) => string;
  readonly addLocation: string;
  readonly page: string;
  readonly views: Readonly<Record<'day' | 'week' | 'month' | 'agenda' | 'customday', string>>;
  readonly create: string;
  readonly previous: string;
  readonly next: string;
  readonly todayButton: string;
  readonly people: string;
  readonly myCalendars: string;
  readonly settings: string;
  readonly newEvent: string;
  readonly title: string;
  readonly addTitle: string;
  readonly save: string;
  readonly more: string;
  readonly close: string;
  readonly remove: string;
  readonly guests: string;
  readonly description: string;
  readonly date: string;
  readonly endDate: string;
  readonly start: string;
  readonly end: string;
}

const count = (number: number, none: string, one: string, many: string): string =>
  number === 0 ? none : `${number} ${number === 1 ? one : many}`;

const english: Words = {
  separator: ', ',
  quotes: ['', ''],
  from: '',
  fromDate: '',
  to: ' to ',
  toDate: ' to ',
  halves: { am: 'am', pm: 'pm', isPrefix: false },
  fullHour: '',
  dash: ' – ',
  at: ' at ',
  calendar: 'Calendar: ',
  noLocation: 'No location',
  location: 'Location: ',
  color: 'Color: ',
  allDay: 'All day',
  noTitle: '(No title)',
  noTitleHidden: 'No title',
  responses: { accepted: 'Accepted', declined: 'Declined', tentative: 'Maybe', unanswered: 'Needs RSVP' },
  task: 'task: ',
  notCompleted: 'Not completed',
  today: 'today',
  weekOf: 'Week of ',
  dayEvents: (number) => count(number, 'no events', 'event', 'events'),
  allDayEvents: (number) => count(number, 'No all day events', 'all day event', 'all day events'),
  addLocation: 'Add location',
  page: 'Calendar',
  views: { day: 'Day', week: 'Week', month: 'Month', agenda: 'Schedule', customday: '4 days' },
  create: 'Create',
  previous: 'Previous',
  next: 'Next',
  todayButton: 'Today',
  people: 'Search for people',
  myCalendars: 'My calendars',
  settings: 'Settings',
  newEvent: 'New event',
  title: 'Title',
  addTitle: 'Add title',
  save: 'Save',
  more: 'More options',
  close: 'Close',
  remove: 'Delete event',
  guests: 'Guests',
  description: 'Description',
  date: 'Date',
  endDate: 'End date',
  start: 'Start',
  end: 'End',
};

/** The words around times and places are published ones; answers and headings in German are ours. */
const german: Words = {
  ...english,
  to: ' bis ',
  toDate: ' bis ',
  halves: { am: 'AM', pm: 'PM', isPrefix: false },
  dash: ' bis ',
  at: ' um ',
  calendar: 'Kalender: ',
  noLocation: 'Kein Ort',
  location: 'Ort: ',
  color: 'Farbe: ',
  allDay: 'Ganztägig',
  noTitle: '(Kein Titel)',
  noTitleHidden: 'Kein Titel',
  responses: { accepted: 'Zugesagt', declined: 'Abgelehnt', tentative: 'Vielleicht', unanswered: 'Antwort ausstehend' },
  task: 'Aufgabe: ',
  notCompleted: 'Nicht erledigt',
  today: 'heute',
  weekOf: 'Woche vom ',
  dayEvents: (number) => count(number, 'keine Termine', 'Termin', 'Termine'),
  allDayEvents: (number) => count(number, 'Keine ganztägigen Termine', 'ganztägiger Termin', 'ganztägige Termine'),
  addLocation: 'Ort hinzufügen',
  page: 'Kalender',
  views: { day: 'Tag', week: 'Woche', month: 'Monat', agenda: 'Terminübersicht', customday: '4 Tage' },
  create: 'Eintragen',
  previous: 'Zurück',
  next: 'Weiter',
  todayButton: 'Heute',
  people: 'Nach Personen suchen',
  myCalendars: 'Meine Kalender',
  settings: 'Einstellungen',
  newEvent: 'Neuer Termin',
  title: 'Titel',
  addTitle: 'Titel hinzufügen',
  save: 'Speichern',
  more: 'Weitere Optionen',
  close: 'Schließen',
  remove: 'Termin löschen',
  guests: 'Gäste',
  description: 'Beschreibung',
  date: 'Datum',
  endDate: 'Enddatum',
  start: 'Beginn',
  end: 'Ende',
};

/** Of the other languages only what stands in chips: published words, answers in Japanese as far as they are published. */
const french: Words = {
  ...english,
  from: 'de ',
  fromDate: 'du ',
  to: ' à ',
  toDate: ' au ',
  at: ', ',
  calendar: 'Agenda : ',
  noLocation: 'Aucun lieu',
  location: 'Lieu : ',
  color: 'Couleur : ',
  allDay: 'Toute la journée',
  responses: { accepted: 'Accepté', declined: 'Refusé', tentative: 'Peut-être', unanswered: 'Réponse requise' },
};
const spanish: Words = {
  ...english,
  from: 'De ',
  fromDate: 'Del ',
  to: ' a ',
  toDate: ' al ',
  at: ' a las ',
  calendar: 'Calendario: ',
  noLocation: 'Sin ubicación',
  location: 'Ubicación: ',
  color: 'color: ',
  allDay: 'Todo el día',
  responses: { accepted: 'Aceptado', declined: 'Rechazado', tentative: 'Quizás', unanswered: 'Sin respuesta' },
};
const portuguese: Words = {
  ...english,
  to: ' - ',
  toDate: ' - ',
  at: ' às ',
  calendar: 'Agenda: ',
  noLocation: 'Nenhum local',
  location: 'Local: ',
  color: 'cor: ',
  allDay: 'O dia inteiro',
  responses: { accepted: 'Aceito', declined: 'Recusado', tentative: 'Talvez', unanswered: 'Pendente' },
};
const japanese: Words = {
  ...english,
  separator: '、',
  quotes: ['「', '」'],
  to: '～',
  toDate: '～',
  dash: '～',
  halves: { am: '午前', pm: '午後', isPrefix: true },
  fullHour: '時',
  at: ' ',
  calendar: 'カレンダー: ',
  noLocation: '場所の指定なし',
  location: '場所: ',
  color: '色: ',
  allDay: '',
  responses: { accepted: '承諾', declined: '辞退', tentative: '未定', unanswered: '出欠確認が必要' },
};
const arabic: Words = {
  ...english,
  separator: '، ',
  to: ' إلى ',
  toDate: ' إلى ',
  at: ' في الساعة ',
  halves: { am: ' ص', pm: ' م', isPrefix: false },
  calendar: 'التقويم: ',
  noLocation: 'ليس هناك موقع',
  location: 'الموقع: ',
  color: 'اللون: ',
  allDay: 'طوال اليوم',
  responses: { accepted: 'مقبول', declined: 'مرفوض', tentative: 'ربما', unanswered: 'بانتظار الرد' },
};

const known: Readonly<Record<string, Words>> = {
  de: german,
  fr: french,
  es: spanish,
  pt: portuguese,
  ja: japanese,
  ar: arabic,
};

export const words: Words = known[style.language.split('-')[0]!] ?? english;
