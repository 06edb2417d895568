import type { OptionsState } from '../../messages/map.ts';
import { accountView } from '../account/account-view.ts';
import type { KeptApp } from '../ports.ts';
import { readActivities } from '../suggesting/known-activities.ts';
import { activityView } from './activities.ts';
import { decisionViews } from './decisions.ts';
import { personView } from './people.ts';
import { snoozeViews } from './snoozes.ts';

/** Everything the options page shows. */
export const optionsState = async (app: KeptApp): Promise<OptionsState> => {
  const [preferences, people, known, accounts] = await Promise.all([
    app.preferences.read(),
    app.people.all(),
    readActivities(app),
    app.accounts.all(),
  ]);
  const { google, microsoft } = app.builtInClientIds;
  return {
    preferences,
    people: people.toSorted((a, b) => a.addedAt - b.addedAt).map((person) => personView(person, app.now())),
    activities: known.all.map((activity) => activityView(activity, known, preferences, app.texts)),
    accounts: accounts.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(accountView),
    snoozes: await snoozeViews(app, people, known),
    decisions: await decisionViews(app, known),
    redirectAddresses: { google: app.redirectAddress('google'), microsoft: app.redirectAddress('microsoft') },
    canStayConnected: app.canStayConnected,
    adminRequests: await app.adminRequests.read(),
    hasBuiltInClient: { google: google !== '', microsoft: microsoft !== '' },
  };
};
