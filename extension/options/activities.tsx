import type { JSX } from 'preact';
import type { ActivityView } from '../../src/messages/map.ts';
import { Switch } from '../../src/ui/controls/switch.tsx';
import { fill } from '../../src/ui/i18n/index.ts';
import { options as texts } from '../../src/ui/i18n/en/options.ts';
import { ActivityGlyph } from '../../src/ui/icons.tsx';
import { groupActivities } from './activity-groups.ts';
import { problemOf, savingTexts, useOptions } from './context.ts';
import { Section } from './section.tsx';

/** What may be suggested. */
export function Activities(): JSX.Element {
  const { state } = useOptions();
  return (
    <Section id="activities" title={texts.activities} lead={texts.activitiesLead}>
      {groupActivities(state.activities).map(({ name, title, activities }) => (
        <div key={name} class="panel" role="group" aria-labelledby={`group-${name}`}>
          <div class="panel-head panel-head-row">
            <h3 id={`group-${name}`}>{title}</h3>
            <p class="field-hint">
              {fill(texts.onCount, { on: activities.filter(({ isOn }) => isOn).length, all: activities.length })}
            </p>
          </div>
          <ul class="rows activity-rows">
            {activities.map((activity) => (
              <ActivityRow key={activity.id} activity={activity} />
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

function ActivityRow({ activity }: { readonly activity: ActivityView }): JSX.Element {
  const { model } = useOptions();
  return (
    <li class={activity.isOn ? 'activity' : 'activity is-off'}>
      <Switch
        label={activity.name}
        hint={activity.question}
        isOn={activity.isOn}
        save={(isOn) => problemOf(model.setActivity(activity.id, isOn))}
        texts={savingTexts}
        lead={
          <span class="activity-picture">
            <ActivityGlyph icon={activity.icon} />
          </span>
        }
        aside={
          <p class="activity-facts">
            {activity.length}
            {activity.isOptIn && <span class="tag">{texts.optIn}</span>}
          </p>
        }
      />
    </li>
  );
}
