/** What a chip's `data-eventid` says. */
export interface ChipId {
  /** The event's id as the calendar API knows it; undefined for tasks and anything we cannot decode. */
  readonly eventId?: string;
  readonly isTask: boolean;
}

const taskId = /^(?:tasks[_.]|ttb_)/;

/** `data-eventid` is unpadded base64 of `<event id> <calendar id>`; tasks carry a prefix instead and do not decode. */
export const readChipId = (attribute: string): ChipId => {
  if (taskId.test(attribute)) return { isTask: true };
  try {
    const [eventId, calendarId] = atob(attribute.replaceAll('-', '+').replaceAll('_', '/')).split(' ');
    return eventId && calendarId && /^[\w@.-]+$/.test(eventId) ? { eventId, isTask: false } : { isTask: false };
  } catch {
    return { isTask: false };
  }
};
