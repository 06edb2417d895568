import type { PageStyle, WorldCalendar, WorldEvent, WorldPerson } from '../model.ts';

/** What the page's script finds in the served shell. */
export interface PageData {
  readonly style: PageStyle;
  /** The zone all times are shown in: the primary calendar's. */
  readonly zone: string;
  readonly account: WorldPerson;
  readonly calendars: readonly WorldCalendar[];
  /** Our name of a class -> the meaningless one of this load. */
  readonly classes: Readonly<Record<string, string>>;
}

export type PageEvent = Pick<
  WorldEvent,
  | 'id'
  | 'calendar'
  | 'title'
  | 'description'
  | 'location'
  | 'when'
  | 'status'
  | 'response'
  | 'showAs'
  | 'kind'
  | 'organizer'
  | 'guests'
  | 'color'
  | 'series'
>;

/** What the editor and the quick dialog save. */
export interface SavedEvent {
  readonly calendar: string;
  readonly title: string;
  readonly description: string;
  readonly location: string;
  readonly when: WorldEvent['when'];
  readonly guests: readonly string[];
}

/** The events of the days in view, as the store stood then. */
export interface EventsAnswer {
  readonly revision: number;
  readonly events: readonly PageEvent[];
}
