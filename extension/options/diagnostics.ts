import type { OptionsState, TabView } from '../../src/messages/map.ts';
import type { About } from '../../src/platform/about.ts';
import { permissionNames, type PermissionName } from '../../src/platform/permission-names.ts';

interface Facts {
  readonly about: About;
  /** BCP 47. */
  readonly language: string;
  readonly state: OptionsState;
  readonly granted: ReadonlySet<PermissionName>;
  readonly tabs: readonly TabView[];
}

const counted = (words: readonly string[]): string => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts.size === 0 ? 'none' : [...counts].map(([word, count]) => `${word} ${count}`).join(', ');
};

const yes = (is: boolean): string => (is ? 'yes' : 'no');

/**
 * What helps to find out what is wrong, for somebody who cannot see the screen: in English, in words of ours and counts.
 * No names, addresses, titles, goals, notes, client ids or tokens.
 */
export const diagnosticText = ({ about, language, state, granted, tabs }: Facts): string => {
  const { preferences, people, activities, accounts, snoozes } = state;
  const { bufferMinutes, noticeMinutes, suggestionsPerDay, longGaps, limits, notices, clientIds } = preferences;
  const workdays = Object.entries(preferences.hours).filter(([, ranges]) => ranges.length > 0);
  return [
    `Alongside ${about.version}, ${about.browser}, ${language}`,
    `Permissions: ${permissionNames.map((name) => `${name} ${yes(granted.has(name))}`).join(', ')}`,
    `Calendar tabs: ${counted(tabs.map(({ kind, page = 'unknown' }) => `${page} ${kind}`))}`,
    `Accounts: ${counted(accounts.map(({ provider, state: standing }) => `${provider} ${standing}`))}`,
    `Calendars: ${counted(accounts.flatMap(({ calendars }) => calendars.map(({ use }) => use)))}`,
    `Own client ids: google ${yes(clientIds.google !== '')}, microsoft ${yes(clientIds.microsoft !== '')}`,
    `People: ${people.length}; with an address ${people.filter(({ address }) => address !== '').length}`,
    `Activities: on ${activities.filter(({ isOn }) => isOn).length} of ${activities.length}; own ${activities.filter(({ isOwn }) => isOwn).length}`,
    `Put off: ${snoozes.length}; paused ${yes(snoozes.some(({ isPause }) => isPause))}`,
    `Hours: days ${workdays.map(([day]) => day).join(' ') || 'none'}; lunch ${yes(preferences.lunch.isOn)}; buffers ${bufferMinutes.before}/${bufferMinutes.after}; notice ${noticeMinutes}; long gaps ${longGaps}`,
    `Limits: a day ${suggestionsPerDay}; bookings a day ${limits.promisesPerDay ?? 'any'}, a week ${limits.promisesPerWeek ?? 'any'}`,
    `Notices: ${yes(notices.isOn)}; quiet hours ${yes(notices.quiet.isOn)}`,
  ].join('\n');
};
