import type { WorldAccount, WorldCalendar } from '../model.ts';
import { windowsNameOf } from '../zones.ts';

export const userToWire = ({ address, name }: WorldAccount): Record<string, unknown> => {
  const [givenName, surname] = name.split(' ');
  return {
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users/$entity',
    businessPhones: [],
    displayName: name,
    givenName,
    jobTitle: 'Director',
    mail: address,
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: 'en-US',
    surname,
    userPrincipalName: address,
    id: '00000000-0000-4000-8000-000000000001',
  };
};

export const calendarToWire = (calendar: WorldCalendar, account: WorldAccount): Record<string, unknown> => ({
  id: calendar.id,
  name: calendar.name,
  color: 'auto',
  hexColor: calendar.color,
  isDefaultCalendar: calendar.isPrimary,
  changeKey: 'CQAAABYAAAA',
  canShare: calendar.access === 'owner',
  canViewPrivateItems: calendar.access === 'owner',
  canEdit: calendar.access === 'owner' || calendar.access === 'writer',
  allowedOnlineMeetingProviders: calendar.makesNoLinks || account.isPersonal ? [] : ['teamsForBusiness'],
  defaultOnlineMeetingProvider: calendar.makesNoLinks || account.isPersonal ? 'unknown' : 'teamsForBusiness',
  isTallyingResponses: true,
  isRemovable: !calendar.isPrimary,
  owner: { name: (calendar.owner ?? account).name, address: (calendar.owner ?? account).address },
});

export const mailboxSettingsToWire = (account: WorldAccount): Record<string, unknown> => ({
  '@odata.context': "https://graph.microsoft.com/v1.0/$metadata#users('me')/mailboxSettings",
  archiveFolder: 'AAMkAGI1AAAoZCfKAAA=',
  timeZone: windowsNameOf(account.timeZone),
  delegateMeetingMessageDeliveryOptions: 'sendToDelegateOnly',
  dateFormat: 'M/d/yyyy',
  timeFormat: 'h:mm tt',
  userPurpose: 'user',
  automaticRepliesSetting: { status: 'disabled', externalAudience: 'all' },
  language: { locale: 'en-US', displayName: 'English (United States)' },
  workingHours: workingHoursOf(account),
});

export const workingHoursOf = ({ timeZone }: WorldAccount) => ({
  daysOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  startTime: '08:00:00.0000000',
  endTime: '17:00:00.0000000',
  timeZone: { name: windowsNameOf(timeZone) },
});
