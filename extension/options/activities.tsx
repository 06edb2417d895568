import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { ActivityView } from '../../src/messages/map.ts';
import { Glyph } from '../../src/ui/controls/glyphs.tsx';
import { Switch } from '../../src/ui/controls/switch.tsx';
import { fill } from '../../src/ui/i18n/index.ts';
import { activityEditTexts, options as texts } from '../texts.ts';
import { ActivityForm } from './activity-form.tsx';
import { groupActivities, type ActivityGroup } from './activity-groups.ts';
import { ActivityRow } from './activity-row.tsx';
import { problemOf, savingTexts, useOptions } from './context.ts';
import { Section } from './section.tsx';

/** What may be suggested: on or off, changed, or the user's own. */
export function Activities(): JSX.Element {
  const { state } = useOptions();
  const [isAdding, setIsAdding] = useState(false);
  const addButton = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setIsAdding(false);
    addButton.current?.focus({ preventScroll: true });
  };
  return (
    <Section id="activities" title={texts.activities} lead={texts.activitiesLead}>
      <div class="panel add-activity">
        <button
          ref={addButton}
          type="button"
          class="button"
          aria-expanded={isAdding}
          onClick={() => setIsAdding(!isAdding)}
        >
          <Glyph name="plus" />
          {activityEditTexts.add}
        </button>
        {isAdding && <ActivityForm activity={undefined} close={close} />}
      </div>
      {groupActivities(state.activities).map((group) => (
        <Group key={group.name} group={group} afterRemoving={close} />
      ))}
    </Section>
  );
}

interface GroupProps {
  readonly group: ActivityGroup;
  /** Takes the focus once an activity is gone, and its button with it. */
  readonly afterRemoving: () => void;
}

function Group({ group, afterRemoving }: GroupProps): JSX.Element {
  const { model } = useOptions();
  const { name, title, activities } = group;
  const on = activities.filter(({ isOn }) => isOn);
  const isOn = on.length > 0;
  // What asks to be switched on one by one is not swept along; switching off takes everything.
  const ids = (wanted: boolean): readonly string[] =>
    activities.filter((activity: ActivityView) => !wanted || !activity.isOptIn).map(({ id }) => id);
  return (
    <div class="panel" role="group" aria-labelledby={`group-${name}`}>
      <div class="panel-head panel-head-row group-head">
        <div>
          <h3 id={`group-${name}`}>{title}</h3>
          <p class="field-hint">{fill(texts.onCount, { on: on.length, all: activities.length })}</p>
        </div>
        <Switch
          label={fill(activityEditTexts.allOf, { group: title })}
          isLabelHidden
          isOn={isOn}
          save={(wanted) => problemOf(model.setActivities(ids(wanted), wanted))}
          texts={savingTexts}
        />
      </div>
      <ul class="rows activity-rows">
        {activities.map((activity) => (
          <ActivityRow key={activity.id} activity={activity} afterRemoving={afterRemoving} />
        ))}
      </ul>
    </div>
  );
}
