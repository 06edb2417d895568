import type { PageEvent } from '../wire.ts';

/** The interface's words. English is as on the live page; the German ones are invented: no capture is public. */
const english = {
  today: 'Today',
  goToToday: 'Go to today',
  day: 'Day',
  workweek: 'Work week',
  week: 'Week',
  month: 'Month',
  previous: 'Go to previous {view}',
  next: 'Go to next {view}',
  newEvent: 'New event',
  calendar: 'Calendar',
  jump: 'Jump to a specific date or date range.',
  allDay: 'all day event',
  to: 'to',
  by: 'By',
  loaded: 'Loaded {n} events',
  private: 'Private',
  recurring: 'Recurring event',
  free: 'Free',
  tentative: 'Tentative',
  busy: 'Busy',
  outOfOffice: 'Out of office',
  workingElsewhere: 'Working elsewhere',
  declined: 'Declined:',
  creating: 'event is being created',
  save: 'Save',
  discard: 'Discard',
  moreOptions: 'More options',
  addTitle: 'Add a title',
  invite: 'Invite attendees',
  startDate: 'Start date',
  startTime: 'Start time',
  endDate: 'End date',
  endTime: 'End time',
  addLocation: 'Add a location',
  description: 'Description',
  close: 'Close',
  remove: 'Delete',
  search: 'Search',
  myCalendars: 'My calendars',
  home: 'Home',
  view: 'View',
  help: 'Help',
  loading: 'Loading',
  organizer: 'Organizer',
  mail: 'Mail',
  people: 'People',
  todo: 'To Do',
  currentTime: 'calendar view, current time: {time}',
  saveFailed: 'The event could not be saved. Please try again.',
  workPlan: 'work plan',
  noTimes: 'The end must be after the start.',
  settings: 'Settings',
};

export type Words = typeof english;

const german: Words = {
  today: 'Heute',
  goToToday: 'Zu heute wechseln',
  day: 'Tag',
  workweek: 'Arbeitswoche',
  week: 'Woche',
  month: 'Monat',
  previous: 'Vorherige Ansicht ({view})',
  next: 'Nächste Ansicht ({view})',
  newEvent: 'Neues Ereignis',
  calendar: 'Kalender',
  jump: 'Zu einem bestimmten Datum springen.',
  allDay: 'ganztägiges Ereignis',
  to: 'bis',
  by: 'Von',
  loaded: '{n} Ereignisse geladen',
  private: 'Privat',
  recurring: 'Serienereignis',
  free: 'Frei',
  tentative: 'Mit Vorbehalt',
  busy: 'Gebucht',
  outOfOffice: 'Abwesend',
  workingElsewhere: 'An anderem Ort tätig',
  declined: 'Abgelehnt:',
  creating: 'Ereignis wird erstellt',
  save: 'Speichern',
  discard: 'Verwerfen',
  moreOptions: 'Weitere Optionen',
  addTitle: 'Titel hinzufügen',
  invite: 'Teilnehmer einladen',
  startDate: 'Startdatum',
  startTime: 'Startzeit',
  endDate: 'Enddatum',
  endTime: 'Endzeit',
  addLocation: 'Ort hinzufügen',
  description: 'Beschreibung',
  close: 'Schließen',
  remove: 'Löschen',
  search: 'Suchen',
  myCalendars: 'Meine Kalender',
  home: 'Start',
  view: 'Ansicht',
  help: 'Hilfe',
  loading: 'Wird geladen',
  organizer: 'Organisator',
  mail: 'E-Mail',
  people: 'Personen',
  todo: 'To Do',
  currentTime: 'Kalenderansicht, aktuelle Zeit: {time}',
  saveFailed: 'Das Ereignis konnte nicht gespeichert werden.',
  workPlan: 'Arbeitsplan',
  noTimes: 'Das Ende muss nach dem Anfang liegen.',
  settings: 'Einstellungen',
};

/** Of the other languages only what stands in labels. Japanese words are those of parsers that ran; the others are invented. */
const french: Words = {
  ...english,
  to: 'à',
  by: 'Par',
  allDay: 'événement d’une journée entière',
  free: 'Libre',
  tentative: 'Provisoire',
  busy: 'Occupé',
  outOfOffice: 'Absent du bureau',
  workingElsewhere: 'Travaille ailleurs',
  private: 'Privé',
  recurring: 'Événement périodique',
  declined: 'Refusé :',
  loaded: '{n} événements chargés',
};
const spanish: Words = {
  ...english,
  to: 'a',
  by: 'De',
  allDay: 'evento de todo el día',
  free: 'Libre',
  tentative: 'Provisional',
  busy: 'Ocupado',
  outOfOffice: 'Fuera de la oficina',
  workingElsewhere: 'Trabajando en otro lugar',
  private: 'Privado',
  recurring: 'Evento periódico',
  declined: 'Rechazado:',
  loaded: '{n} eventos cargados',
};
const portuguese: Words = {
  ...english,
  to: 'para',
  by: 'Por',
  allDay: 'evento de dia inteiro',
  free: 'Livre',
  tentative: 'Provisório',
  busy: 'Ocupado',
  outOfOffice: 'Ausente',
  workingElsewhere: 'Trabalhando em outro local',
  private: 'Particular',
  recurring: 'Evento recorrente',
  declined: 'Recusado:',
  loaded: '{n} eventos carregados',
};
const japanese: Words = {
  ...english,
  to: 'から',
  by: '開催者',
  allDay: '終日イベント',
  free: '空き時間',
  tentative: '仮の予定',
  busy: '予定あり',
  outOfOffice: '外出中',
  workingElsewhere: '他の場所で作業',
  private: '非公開',
  recurring: '定期的なイベント',
  declined: '辞退:',
  loaded: '{n} 件のイベントを読み込みました',
};
const arabic: Words = {
  ...english,
  to: 'إلى',
  by: 'بواسطة',
  allDay: 'حدث طوال اليوم',
  free: 'متاح',
  tentative: 'مؤقت',
  busy: 'مشغول',
  outOfOffice: 'خارج المكتب',
  workingElsewhere: 'العمل في مكان آخر',
  private: 'خاص',
  recurring: 'حدث متكرر',
  declined: 'مرفوض:',
  loaded: 'تم تحميل {n} من الأحداث',
};

const known: Readonly<Record<string, Words>> = {
  de: german,
  fr: french,
  es: spanish,
  pt: portuguese,
  ja: japanese,
  ar: arabic,
};

export const wordsOf = (language: string): Words => known[language.split('-')[0]!] ?? english;

/** Writes dates and times as the mailbox's language and clock do. */
export interface Writer {
  readonly words: Words;
  readonly time: (minute: number) => string;
  /** `September 29, 2026` or `29 September 2026`. */
  readonly date: (date: string) => string;
  readonly weekday: (date: string) => string;
  readonly shortWeekday: (date: string) => string;
  readonly narrowWeekday: (date: string) => string;
  readonly monthAndYear: (date: string) => string;
  readonly range: (dates: readonly string[]) => string;
  readonly hour: (hour: number) => string;
}

export function writerFor(language: string, clock: 12 | 24): Writer {
  const formatter = (options: Intl.DateTimeFormatOptions): ((date: string) => string) => {
    const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
    return (date) => format.format(Date.parse(`${date}T00:00:00Z`));
  };
  const dayFirst = language.startsWith('en-') && language !== 'en-US';
  const meridiem = (minute: number): string => (dayFirst ? (minute < 720 ? 'am' : 'pm') : minute < 720 ? 'AM' : 'PM');
  return {
    words: wordsOf(language),
    time: (minute) => {
      const [hour, rest] = [Math.floor(minute / 60) % 24, String(minute % 60).padStart(2, '0')];
      if (clock === 24) return `${String(hour).padStart(2, '0')}:${rest}`;
      return `${hour % 12 || 12}:${rest} ${meridiem(minute % 1440)}`;
    },
    hour: (hour) => (clock === 24 ? String(hour).padStart(2, '0') : `${hour % 12 || 12} ${meridiem(hour * 60)}`),
    date: formatter({ year: 'numeric', month: 'long', day: 'numeric' }),
    weekday: formatter({ weekday: 'long' }),
    shortWeekday: formatter({ weekday: 'short' }),
    narrowWeekday: formatter({ weekday: 'narrow' }),
    monthAndYear: formatter({ month: 'long', year: 'numeric' }),
    range: (dates) => {
      const [first, last] = [dates[0]!, dates.at(-1)!].map((date) => Date.parse(`${date}T00:00:00Z`)) as [
        number,
        number,
      ];
      return new Intl.DateTimeFormat(language, {
        year: 'numeric',
        month: 'long',
        day: 'numeric',
        timeZone: 'UTC',
      }).formatRange(first, last);
    },
  };
}

/** Between the parts of a label. */
const separatorOf = (words: Words): string => (words === japanese ? '、' : ', ');

/** The accessible label of an event's tile; the order of its parts is the live page's. */
export function labelOf(event: PageEvent, { words, time, date, weekday }: Writer): string {
  const day = (of: string): string => `${weekday(of)}, ${date(of)}`;
  const parts = [subjectOf(event, words)];
  const last = event.isAllDay ? Temporal.PlainDate.from(event.until).subtract({ days: 1 }).toString() : event.until;
  if (event.isAllDay) {
    parts.push(words.allDay, last === event.from ? day(event.from) : `${day(event.from)} ${words.to} ${day(last)}`);
  } else if (event.from === event.until || (event.untilMinute === 0 && spansOneDay(event))) {
    parts.push(`${time(event.fromMinute)} ${words.to} ${time(event.untilMinute)}`, day(event.from));
  } else {
    // Never seen live: the form of a timed event across midnight is unknown.
    parts.push(
      `${time(event.fromMinute)}, ${day(event.from)} ${words.to} ${time(event.untilMinute)}, ${day(event.until)}`,
    );
  }
  if (event.location) parts.push(event.location);
  if (event.organizer) parts.push(`${words.by} ${event.organizer}`);
  parts.push(words[event.isDeclined ? 'free' : event.showAs]);
  if (event.isPrivate) parts.push(words.private);
  if (event.isRecurring) parts.push(words.recurring);
  return parts.join(separatorOf(words));
}

export function tooltipOf(event: PageEvent, writer: Writer): string {
  const { words, time } = writer;
  const times = event.isAllDay ? words.allDay : `${time(event.fromMinute)} ${words.to} ${time(event.untilMinute)}`;
  return [subjectOf(event, words), event.location, times].filter(Boolean).join('\n');
}

export function subjectOf(event: PageEvent, words: Words): string {
  return event.isDeclined ? `${words.declined} ${event.title}` : event.title;
}

function spansOneDay({ from, until }: PageEvent): boolean {
  return Temporal.PlainDate.from(from).add({ days: 1 }).toString() === until;
}

export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
