/**
 * What Graph v1.0 knows of calendars: query options and scopes of each method, the properties of each type. Taken from
 * Microsoft's metadata and reference. What is not here is refused.
 */

/** A type with a name of its own, since Graph's refusals name it. */
export interface TypeRule {
  readonly name: string;
  readonly properties: Readonly<Record<string, ValueRule>>;
}
export type ValueRule =
  | 'string'
  | 'boolean'
  | 'integer'
  | 'any'
  | { readonly oneOf: readonly string[]; readonly name: string }
  | { readonly listOf: ValueRule }
  | TypeRule;

const type = (name: string, properties: TypeRule['properties']): TypeRule => ({
  name: `microsoft.graph.${name}`,
  properties: { '@odata.type': 'string', ...properties },
});
const oneOf = (name: string, ...words: string[]): ValueRule => ({ name: `microsoft.graph.${name}`, oneOf: words });

const dateTimeTimeZone = type('dateTimeTimeZone', { dateTime: 'string', timeZone: 'string' });
const emailAddress = type('emailAddress', { address: 'string', name: 'string' });
const recipient = type('recipient', { emailAddress });
const responseType = oneOf(
  'responseType',
  'none',
  'organizer',
  'tentativelyAccepted',
  'accepted',
  'declined',
  'notResponded',
);
const responseStatus = type('responseStatus', { response: responseType, time: 'string' });
const location = type('location', {
  address: 'any',
  coordinates: 'any',
  displayName: 'string',
  locationEmailAddress: 'string',
  locationType: oneOf(
    'locationType',
    'default',
    'conferenceRoom',
    'homeAddress',
    'businessAddress',
    'geoCoordinates',
    'streetAddress',
    'hotel',
    'restaurant',
    'localBusiness',
    'postalAddress',
  ),
  locationUri: 'string',
  uniqueId: 'string',
  uniqueIdType: oneOf('locationUniqueIdType', 'unknown', 'locationStore', 'directory', 'private', 'bing'),
});

export const eventType = type('event', {
  id: 'string',
  '@odata.etag': 'string',
  '@odata.context': 'string',
  allowNewTimeProposals: 'boolean',
  attachments: 'any',
  attendees: {
    listOf: type('attendee', {
      emailAddress,
      type: oneOf('attendeeType', 'required', 'optional', 'resource'),
      status: responseStatus,
      proposedNewTime: 'any',
    }),
  },
  body: type('itemBody', { content: 'string', contentType: oneOf('bodyType', 'text', 'html') }),
  bodyPreview: 'string',
  calendar: 'any',
  cancelledOccurrences: { listOf: 'string' },
  categories: { listOf: 'string' },
  changeKey: 'string',
  createdDateTime: 'string',
  end: dateTimeTimeZone,
  exceptionOccurrences: 'any',
  extensions: 'any',
  hasAttachments: 'boolean',
  hideAttendees: 'boolean',
  iCalUId: 'string',
  importance: oneOf('importance', 'low', 'normal', 'high'),
  instances: 'any',
  isAllDay: 'boolean',
  isCancelled: 'boolean',
  isDraft: 'boolean',
  isOnlineMeeting: 'boolean',
  isOrganizer: 'boolean',
  isReminderOn: 'boolean',
  lastModifiedDateTime: 'string',
  location,
  locations: { listOf: location },
  multiValueExtendedProperties: 'any',
  onlineMeeting: 'any',
  onlineMeetingProvider: oneOf(
    'onlineMeetingProviderType',
    'unknown',
    'skypeForBusiness',
    'skypeForConsumer',
    'teamsForBusiness',
  ),
  onlineMeetingUrl: 'string',
  organizer: recipient,
  originalEndTimeZone: 'string',
  originalStart: 'string',
  originalStartTimeZone: 'string',
  recurrence: 'any',
  reminderMinutesBeforeStart: 'integer',
  responseRequested: 'boolean',
  responseStatus,
  sensitivity: oneOf('sensitivity', 'normal', 'personal', 'private', 'confidential'),
  seriesMasterId: 'string',
  showAs: oneOf('freeBusyStatus', 'unknown', 'free', 'tentative', 'busy', 'oof', 'workingElsewhere'),
  singleValueExtendedProperties: {
    listOf: type('singleValueLegacyExtendedProperty', { id: 'string', value: 'string' }),
  },
  start: dateTimeTimeZone,
  subject: 'string',
  transactionId: 'string',
  type: oneOf('eventType', 'singleInstance', 'occurrence', 'exception', 'seriesMaster'),
  webLink: 'string',
});

export const scheduleRequestType = type('getScheduleRequestBody', {
  schedules: { listOf: 'string' },
  startTime: dateTimeTimeZone,
  endTime: dateTimeTimeZone,
  availabilityViewInterval: 'integer',
});

export const batchRequestType = type('batchRequestBody', {
  requests: {
    listOf: type('batchRequestStep', {
      id: 'string',
      method: 'string',
      url: 'string',
      headers: 'any',
      body: 'any',
      dependsOn: { listOf: 'string' },
    }),
  },
});

const names = (name: string, properties: string): TypeRule =>
  type(name, Object.fromEntries(properties.split(/\s+/).map((property) => [property, 'any' as const])));

export const calendarType = names(
  'calendar',
  `id allowedOnlineMeetingProviders canEdit canShare canViewPrivateItems changeKey color defaultOnlineMeetingProvider
  hexColor isDefaultCalendar isRemovable isTallyingResponses name owner`,
);

export const userType = names(
  'user',
  `id accountEnabled businessPhones city companyName country createdDateTime department displayName employeeId givenName
  imAddresses jobTitle mail mailboxSettings mobilePhone officeLocation otherMails preferredLanguage preferredName
  proxyAddresses state surname usageLocation userPrincipalName userType`,
);

export const mailboxSettingsType = names(
  'mailboxSettings',
  `archiveFolder automaticRepliesSetting dateFormat delegateMeetingMessageDeliveryOptions language timeFormat timeZone
  userPurpose workingHours`,
);

export type MethodName =
  | 'me'
  | 'mailboxSettings'
  | 'calendars'
  | 'calendarView'
  | 'events.list'
  | 'events.create'
  | 'events.get'
  | 'events.update'
  | 'events.delete'
  | 'getSchedule';

const one = ['$select', '$expand'];
const many = [...one, '$top', '$skip', '$filter', '$orderby', '$count'];

export const queryOptions: Readonly<Record<MethodName, readonly string[]>> = {
  me: ['$select'],
  mailboxSettings: ['$select'],
  calendars: ['$select', '$top', '$skip', '$count'],
  calendarView: [...many, 'startdatetime', 'enddatetime'],
  'events.list': many,
  'events.create': [],
  'events.get': one,
  'events.update': [],
  'events.delete': [],
  getSchedule: [],
};

const readingScopes = [
  'Calendars.ReadBasic',
  'Calendars.Read',
  'Calendars.Read.Shared',
  'Calendars.ReadWrite',
  'Calendars.ReadWrite.Shared',
];
const writingScopes = ['Calendars.ReadWrite', 'Calendars.ReadWrite.Shared'];

/** Any one of them is enough. */
export const scopes: Readonly<Record<MethodName, readonly string[]>> = {
  me: ['User.Read', 'User.ReadWrite'],
  mailboxSettings: ['MailboxSettings.Read', 'MailboxSettings.ReadWrite'],
  calendars: readingScopes,
  calendarView: readingScopes,
  'events.list': readingScopes,
  'events.get': readingScopes,
  'events.create': writingScopes,
  'events.update': writingScopes,
  'events.delete': writingScopes,
  getSchedule: readingScopes,
};
