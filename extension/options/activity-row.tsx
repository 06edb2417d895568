import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { ActivityView } from '../../src/messages/map.ts';
import { Glyph } from '../../src/ui/controls/glyphs.tsx';
import { Switch } from '../../src/ui/controls/switch.tsx';
import { fill } from '../../src/ui/i18n/index.ts';
import { activityEditTexts, options as texts } from '../texts.ts';
import { ActivityGlyph } from '../../src/ui/icons.tsx';
import { ActivityForm } from './activity-form.tsx';
import { problemOf, savingTexts, useOptions } from './context.ts';
import { QuietSwitch } from './quiet-switch.tsx';

/** One activity: its switch, and its form when it is being changed. */
export function ActivityRow(props: {
  readonly activity: ActivityView;
  /** Takes the focus where the row itself is gone. */
  readonly afterRemoving: () => void;
}): JSX.Element {
  const { activity } = props;
  const { model } = useOptions();
  const { name, isOn } = activity;
  const [isOpen, setIsOpen] = useState(false);
  const editButton = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setIsOpen(false);
    if (editButton.current === null) props.afterRemoving();
    else editButton.current.focus({ preventScroll: true });
  };
  return (
    <li class={`activity ${isOn ? '' : 'is-off'} ${isOpen ? 'is-open' : ''}`}>
      <Switch
        label={name}
        hint={activity.question}
        isOn={isOn}
        save={(wanted) => problemOf(model.setActivities([activity.id], wanted))}
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
            {activity.isOwn && <span class="tag tag-own">{activityEditTexts.own}</span>}
            {activity.isEdited && <span class="tag tag-own">{activityEditTexts.edited}</span>}
            <button
              ref={editButton}
              type="button"
              class="button button-icon activity-edit"
              aria-label={fill(activityEditTexts.editOf, { name })}
              title={activityEditTexts.edit}
              aria-expanded={isOpen}
              onClick={() => setIsOpen(!isOpen)}
            >
              <Glyph name="edit" size={14} />
            </button>
          </p>
        }
      />
      {isOpen && (
        <>
          <QuietSwitch id={activity.id} name={name} />
          <ActivityForm activity={activity} close={close} />
        </>
      )}
    </li>
  );
}
