import { catalogue, isActive } from '../../domain/involvement/index.ts';
import type { Activity } from '../../domain/involvement/types.ts';
import type { Preferences } from '../../domain/preferences.ts';
import type { ActivityView, OptionsState } from '../../messages/map.ts';
import { accountView } from '../account/account-view.ts';
import type { App } from '../ports.ts';
import type { Texts } from '../texts.ts';
import { personView } from './people.ts';

const activityView = (activity: Activity, preferences: Preferences, texts: Texts): ActivityView => {
  const { min, max } = activity.minutes;
  const { name, question } = texts.activity(activity.id);
  return {
    id: activity.id,
    icon: activity.icon,
    name,
    question,
    length:
      min === max
        ? texts.say('suggestion.minutes', { minutes: min })
        : texts.say('suggestion.minutesRange', { min, max }),
    isOn: isActive(activity, preferences),
    isOptIn: activity.optIn === true,
  };
};

/** Everything the options page shows. */
export const optionsState = async (app: App): Promise<OptionsState> => {
  const [preferences, people, accounts] = await Promise.all([
    app.preferences.read(),
    app.people.all(),
    app.accounts.all(),
  ]);
  const { google, microsoft } = app.builtInClientIds;
  return {
    preferences,
    people: people.toSorted((a, b) => a.addedAt - b.addedAt).map(personView),
    activities: catalogue.map((activity) => activityView(activity, preferences, app.texts)),
    accounts: accounts.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(accountView),
    redirectAddresses: { google: app.redirectAddress('google'), microsoft: app.redirectAddress('microsoft') },
    hasBuiltInClient: { google: google !== '', microsoft: microsoft !== '' },
  };
};
