import type { Sender, WorkerMessage } from './map.ts';

type Kinds = readonly Sender['kind'][];

const hosts: Kinds = ['host'];
const both: Kinds = ['host', 'own'];
const own: Kinds = ['own'];

/** What a calendar page may send: it reads and books. */
const ofPages: Readonly<Partial<Record<WorkerMessage, Kinds>>> = {
  'page.hello': hosts,
  'page.suggest': hosts,
  'page.noticed': hosts,
  'page.unreadable': hosts,
  'card.bring': hosts,
  'card.another': both,
  'card.times': both,
  'card.people': both,
  'card.withPerson': both,
  'card.adjust': both,
  'card.calendars': both,
  'card.notNow': both,
  'card.accept': both,
  'card.remedy': both,
  'card.undo': both,
};

/** Who may send a message. Whatever no page needs, people, preferences and accounts above all, is for our own pages only. */
export const whoMaySend = (name: WorkerMessage): Kinds => ofPages[name] ?? own;
