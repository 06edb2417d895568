import type { OptionsHandlers } from '../messages/map.ts';
import { forgetAdminRequest } from './account/admin-request.ts';
import { chooseCalendar } from './account/choose-calendar.ts';
import { dropActivity, saveActivity } from './options/activities.ts';
import { eraseEverything, exportData, restoreBackup } from './options/data.ts';
import { forgetDecisions } from './options/decisions.ts';
import { optionsState } from './options/options-state.ts';
import { previewWeek } from './options/preview.ts';
import { importPeople, readPeople, removePeople, savePerson } from './options/people.ts';
import { savePreferences, setActivities } from './options/preferences.ts';
import { liftSnoozes } from './options/snoozes.ts';
import type { OptionsApp } from './ports.ts';

/** One row per message that the options and welcome pages answer for themselves, one use case per row. */
export const createOptionsHandlers = (app: OptionsApp): OptionsHandlers => ({
  'options.state': async ({ refresh }) => {
    if (refresh) {
      // Nobody waits for it: what it finds comes with `revision`.
      app.send('options.refreshCalendars', {}).catch((error: unknown) => app.log('worker.unreached', {}, error));
    }
    return await optionsState(app);
  },
  'options.savePreferences': async ({ change }) => await savePreferences(app, change),
  'options.savePerson': async (request) => await savePerson(app, request),
  'options.readPeople': async (request) => await readPeople(app, request),
  'options.importPeople': async (request) => await importPeople(app, request),
  'options.removePeople': async ({ ids }) => {
    await removePeople(app, ids);
    return null;
  },
  'options.setActivities': async ({ ids, isOn }) => {
    await setActivities(app, ids, isOn);
    return null;
  },
  'options.saveActivity': async (request) => await saveActivity(app, request),
  'options.dropActivity': async ({ id }) => await dropActivity(app, id),
  'options.forgetAdminRequest': async ({ provider }) => {
    await forgetAdminRequest(app, provider);
    return null;
  },
  'options.setCalendar': async (choice) => await chooseCalendar(app, choice),
  'options.liftSnoozes': async ({ ids }) => {
    await liftSnoozes(app, ids);
    return null;
  },
  'options.forgetDecisions': async ({ activity }) => {
    await forgetDecisions(app, activity);
    return null;
  },
  'options.preview': async () => await previewWeek(app),
  'options.export': async () => await exportData(app),
  'options.restore': async (request) => await restoreBackup(app, request),
  'options.erase': async () => {
    await eraseEverything(app);
    return null;
  },
});
