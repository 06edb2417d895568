import type { WorldAccount, WorldCalendar, WorldEvent, WorldMail } from './model.ts';

/** What a writer gives; the store fills in the rest. */
export type NewEvent = Partial<WorldEvent> & Pick<WorldEvent, 'calendar' | 'title' | 'when'>;

export class RevisionConflict extends Error {
  override readonly name = 'RevisionConflict';
}

/** All calendars of both services. What the APIs write the pages show, and the other way round. */
export class WorldStore {
  readonly accounts = new Map<string, WorldAccount>();
  readonly calendars = new Map<string, WorldCalendar>();
  /** Key: `calendar id` + space + `event id`. Removed events stay as `cancelled`. */
  readonly #events = new Map<string, WorldEvent>();
  /** The events of each calendar that stand, so that what was removed long ago costs nobody anything. */
  readonly #standing = new Map<string, Map<string, WorldEvent>>();
  readonly #listeners = new Set<() => void>();
  readonly mails: WorldMail[] = [];
  #revision = 0;
  #serial = 0;

  /** Rises with every change of any event. */
  get revision(): number {
    return this.#revision;
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  calendarsOf(account: string): WorldCalendar[] {
    return [...this.calendars.values()].filter((calendar) => calendar.account === account);
  }

  /** Events that stand (not cancelled), in order of start; all calendars of the account unless one is named. */
  standing(account: string, calendar?: string): WorldEvent[] {
    return this.calendarsOf(account)
      .filter(({ id }) => !calendar || id === calendar)
      .flatMap(({ id }) => [...(this.#standing.get(id)?.values() ?? [])])
      .toSorted((a, b) => orderOf(a) - orderOf(b));
  }

  /** Also finds cancelled ones. */
  event(calendar: string, id: string): WorldEvent | undefined {
    return this.#events.get(`${calendar} ${id}`);
  }

  /** Everything ever written, cancelled ones included. */
  everything(): WorldEvent[] {
    return [...this.#events.values()];
  }

  insert(event: NewEvent): WorldEvent {
    const calendar = this.calendars.get(event.calendar);
    if (!calendar) throw new Error(`No calendar ${event.calendar}`);
    const owner = this.accounts.get(calendar.account)!;
    const id = event.id ?? `ev${(++this.#serial).toString().padStart(5, '0')}`;
    if (this.#events.has(`${calendar.id} ${id}`)) throw new Error(`Event ${id} exists`);
    return this.#put({
      description: '',
      location: '',
      status: 'confirmed',
      response: event.guests?.length ? 'organizer' : 'none',
      showAs: 'busy',
      kind: 'event',
      organizer: { name: owner.name, address: owner.address },
      guests: [],
      isPrivate: false,
      privateTags: {},
      sharedTags: {},
      extendedProperties: {},
      ...event,
      id,
      revision: 0,
    });
  }

  /** @throws RevisionConflict when `expected` is given and no longer true. */
  update(calendar: string, id: string, change: Partial<WorldEvent>, expected?: number): WorldEvent {
    const event = this.event(calendar, id);
    if (!event) throw new Error(`No event ${id}`);
    if (expected !== undefined && expected !== event.revision) throw new RevisionConflict();
    return this.#put({ ...event, ...change });
  }

  /** The event stays readable as cancelled; its id is never free again. */
  remove(calendar: string, id: string, expected?: number): void {
    this.update(calendar, id, { status: 'cancelled' }, expected);
  }

  #put(event: WorldEvent): WorldEvent {
    const stored = { ...event, revision: ++this.#revision };
    this.#events.set(`${stored.calendar} ${stored.id}`, stored);
    const standing = this.#standing.get(stored.calendar) ?? new Map<string, WorldEvent>();
    this.#standing.set(stored.calendar, standing);
    if (stored.status === 'cancelled') standing.delete(stored.id);
    else standing.set(stored.id, stored);
    for (const listener of this.#listeners) listener();
    return stored;
  }
}

const orderOf = (event: WorldEvent): number =>
  event.when.kind === 'timed' ? event.when.start : Date.parse(event.when.from);
