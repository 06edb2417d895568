/**
 * What Calendar API v3 knows, as its discovery document says (revision 20260708): the parameters and scopes of each
 * method and the fields of each body. What is not here is refused.
 */

export type ParameterRule =
  | { readonly type: 'string' | 'boolean' | 'dateTime' | 'timeZone'; readonly isRepeated?: true }
  | { readonly type: 'integer'; readonly from: number; readonly to: number }
  | { readonly type: 'oneOf'; readonly values: readonly string[]; readonly isRepeated?: true };
export type ParameterRules = Readonly<Record<string, ParameterRule>>;

/** The shape of JSON: a name of a primitive, a list of one shape, or named fields. `map` is any name to a string. */
export type Shape =
  | 'string'
  | 'boolean'
  | 'integer'
  | 'any'
  | 'map'
  | readonly [Shape]
  | { readonly [field: string]: Shape };

const text: ParameterRule = { type: 'string' };
const flag: ParameterRule = { type: 'boolean' };
const instant: ParameterRule = { type: 'dateTime' };
const zone: ParameterRule = { type: 'timeZone' };
const count: ParameterRule = { type: 'integer', from: 1, to: 2 ** 31 - 1 };

/** Good for every method. */
const common: ParameterRules = {
  alt: { type: 'oneOf', values: ['json'] },
  fields: text,
  key: text,
  oauth_token: text,
  prettyPrint: flag,
  quotaUser: text,
  userIp: text,
};

const notifying: ParameterRules = {
  sendNotifications: flag,
  sendUpdates: { type: 'oneOf', values: ['all', 'externalOnly', 'none'] },
};

const writing: ParameterRules = {
  ...notifying,
  conferenceDataVersion: { type: 'integer', from: 0, to: 1 },
  eventLabelVersion: { type: 'integer', from: 0, to: 1 },
  maxAttendees: count,
  supportsAttachments: flag,
};

export type MethodName =
  | 'events.insert'
  | 'events.get'
  | 'events.patch'
  | 'events.delete'
  | 'events.list'
  | 'calendarList.list'
  | 'freebusy.query';

export const parameters: Readonly<Record<MethodName, ParameterRules>> = {
  'events.insert': { ...common, ...writing },
  'events.get': { ...common, alwaysIncludeEmail: flag, maxAttendees: count, timeZone: zone },
  'events.patch': { ...common, ...writing, alwaysIncludeEmail: flag },
  'events.delete': { ...common, ...notifying },
  'events.list': {
    ...common,
    alwaysIncludeEmail: flag,
    eventTypes: {
      type: 'oneOf',
      values: ['birthday', 'default', 'focusTime', 'fromGmail', 'outOfOffice', 'workingLocation'],
      isRepeated: true,
    },
    iCalUID: text,
    maxAttendees: count,
    maxResults: count,
    orderBy: { type: 'oneOf', values: ['startTime', 'updated'] },
    pageToken: text,
    privateExtendedProperty: { type: 'string', isRepeated: true },
    q: text,
    sharedExtendedProperty: { type: 'string', isRepeated: true },
    showDeleted: flag,
    showHiddenInvitations: flag,
    singleEvents: flag,
    syncToken: text,
    timeMax: instant,
    timeMin: instant,
    timeZone: zone,
    updatedMin: instant,
  },
  'calendarList.list': {
    ...common,
    maxResults: count,
    minAccessRole: {
      type: 'oneOf',
      values: ['freeBusyReader', 'owner', 'reader', 'writer', 'writerWithoutPrivateAccess'],
    },
    pageToken: text,
    showDeleted: flag,
    showHidden: flag,
    showOwnOrganizationOnly: flag,
    syncToken: text,
  },
  'freebusy.query': common,
};

const writingScopes = ['calendar.app.created', 'calendar.events.owned', 'calendar.events', 'calendar'];
const readingScopes = [
  'calendar.events.freebusy',
  'calendar.events.public.readonly',
  'calendar.app.created',
  'calendar.events.owned.readonly',
  'calendar.events.owned',
  'calendar.events.readonly',
  'calendar.events',
  'calendar.readonly',
  'calendar',
];

/** Scopes that each method accepts, without `https://www.googleapis.com/auth/`. */
export const scopes: Readonly<Record<MethodName, readonly string[]>> = {
  'events.insert': writingScopes,
  'events.patch': writingScopes,
  'events.delete': writingScopes,
  'events.get': readingScopes,
  'events.list': readingScopes,
  'calendarList.list': ['calendar.calendarlist.readonly', 'calendar.calendarlist', 'calendar.readonly', 'calendar'],
  'freebusy.query': ['calendar.freebusy', 'calendar.events.freebusy', 'calendar.readonly', 'calendar'],
};

const eventDateTime: Shape = { date: 'string', dateTime: 'string', timeZone: 'string' };
const somebody: Shape = { displayName: 'string', email: 'string', id: 'string', self: 'boolean' };

export const eventShape = {
  anyoneCanAddSelf: 'boolean',
  attachments: [{ fileId: 'string', fileUrl: 'string', iconLink: 'string', mimeType: 'string', title: 'string' }],
  attendees: [
    {
      additionalGuests: 'integer',
      asyncOperation: 'string',
      comment: 'string',
      displayName: 'string',
      email: 'string',
      id: 'string',
      optional: 'boolean',
      organizer: 'boolean',
      resource: 'boolean',
      responseStatus: 'string',
      self: 'boolean',
    },
  ],
  attendeesOmitted: 'boolean',
  birthdayProperties: { contact: 'string', customTypeName: 'string', type: 'string' },
  colorId: 'string',
  conferenceData: {
    conferenceId: 'string',
    conferenceSolution: 'any',
    createRequest: 'any',
    entryPoints: ['any'],
    notes: 'string',
    parameters: 'any',
    signature: 'string',
  },
  created: 'string',
  creator: somebody,
  description: 'string',
  end: eventDateTime,
  endTimeUnspecified: 'boolean',
  etag: 'string',
  eventLabelId: 'string',
  eventType: 'string',
  extendedProperties: { private: 'map', shared: 'map' },
  focusTimeProperties: { autoDeclineMode: 'string', chatStatus: 'string', declineMessage: 'string' },
  gadget: 'any',
  guestsCanInviteOthers: 'boolean',
  guestsCanModify: 'boolean',
  guestsCanSeeOtherGuests: 'boolean',
  hangoutLink: 'string',
  htmlLink: 'string',
  iCalUID: 'string',
  id: 'string',
  kind: 'string',
  location: 'string',
  locked: 'boolean',
  organizer: somebody,
  originalStartTime: eventDateTime,
  outOfOfficeProperties: { autoDeclineMode: 'string', declineMessage: 'string' },
  privateCopy: 'boolean',
  recurrence: ['string'],
  recurringEventId: 'string',
  reminders: { overrides: [{ method: 'string', minutes: 'integer' }], useDefault: 'boolean' },
  sequence: 'integer',
  source: { title: 'string', url: 'string' },
  start: eventDateTime,
  status: 'string',
  summary: 'string',
  transparency: 'string',
  updated: 'string',
  visibility: 'string',
  workingLocationProperties: { customLocation: 'any', homeOffice: 'any', officeLocation: 'any', type: 'string' },
} as const satisfies Shape;

const reminders: Shape = [{ method: 'string', minutes: 'integer' }];

export const eventsShape: Shape = {
  accessRole: 'string',
  defaultReminders: reminders,
  description: 'string',
  etag: 'string',
  items: [eventShape],
  kind: 'string',
  nextPageToken: 'string',
  nextSyncToken: 'string',
  summary: 'string',
  timeZone: 'string',
  updated: 'string',
};

export const calendarListShape: Shape = {
  etag: 'string',
  items: [
    {
      accessRole: 'string',
      autoAcceptInvitations: 'boolean',
      backgroundColor: 'string',
      colorId: 'string',
      conferenceProperties: { allowedConferenceSolutionTypes: ['string'] },
      dataOwner: 'string',
      defaultReminders: reminders,
      deleted: 'boolean',
      description: 'string',
      etag: 'string',
      foregroundColor: 'string',
      hidden: 'boolean',
      id: 'string',
      kind: 'string',
      location: 'string',
      notificationSettings: 'any',
      primary: 'boolean',
      selected: 'boolean',
      summary: 'string',
      summaryOverride: 'string',
      timeZone: 'string',
    },
  ],
  kind: 'string',
  nextPageToken: 'string',
  nextSyncToken: 'string',
};

export const freeBusyRequestShape: Shape = {
  calendarExpansionMax: 'integer',
  groupExpansionMax: 'integer',
  items: [{ id: 'string' }],
  timeMax: 'string',
  timeMin: 'string',
  timeZone: 'string',
};

export const freeBusyShape: Shape = {
  calendars: 'any',
  groups: 'any',
  kind: 'string',
  timeMax: 'string',
  timeMin: 'string',
};
