import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { activityIcons } from '../../src/domain/involvement/activity-icons.ts';
import type { ActivityInput, ActivityView, FieldProblem } from '../../src/messages/map.ts';
import { useAnnounce } from '../../src/ui/controls/announcer.tsx';
import { useNotice } from '../../src/ui/controls/notice.tsx';
import { fill } from '../../src/ui/i18n/index.ts';
import { activityEditTexts as texts, kindTexts, options } from '../texts.ts';
import { ActivityPlace } from './activity-place.tsx';
import { useOptions } from './context.ts';
import { FormSelect, FormText } from './form-fields.tsx';

const blank: ActivityInput = {
  icon: 'talk',
  minutes: { min: 30, usual: 30, max: 60 },
  circles: [],
  group: { min: 1, max: 1 },
  place: 'here',
  when: {},
  noticeMinutes: 0,
  travelMinutes: 0,
  coolDownDays: 14,
  texts: { name: '', title: '', titleAlone: '', question: '', followUp: '', place: '' },
};

const kindOptions = activityIcons.map((icon) => ({ value: icon, label: kindTexts[icon] }));

export interface DraftProps {
  readonly draft: ActivityInput;
  readonly edit: (change: Partial<ActivityInput>) => void;
  /** What is wrong with a field; empty when nothing is. */
  readonly problemOf: (field: string) => string;
}

/**
 * An activity being changed or added. Half an activity is none, so it is saved by a button; what is wrong stays at its field,
 * and nothing is lost.
 */
export function ActivityForm(props: {
  /** Undefined for a new one. */
  readonly activity: ActivityView | undefined;
  readonly close: () => void;
}): JSX.Element {
  const { model } = useOptions();
  const { activity, close } = props;
  const notice = useNotice();
  const announce = useAnnounce();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(activity?.input ?? blank);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [isSaving, setIsSaving] = useState(false);
  const isUnderWay = useRef(false);

  const edit = (change: Partial<ActivityInput>): void => {
    setDraft((current) => ({ ...current, ...change }));
    setProblems([]);
  };
  const editText = (change: Partial<ActivityInput['texts']>): void => edit({ texts: { ...draft.texts, ...change } });
  const problemOf = (field: string): string => problems.find((problem) => problem.field === field)?.message ?? '';

  const save = async (): Promise<void> => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setIsSaving(true);
    const outcome = await model.saveActivity({ ...(activity && { id: activity.id }), activity: draft });
    isUnderWay.current = false;
    setIsSaving(false);
    if (outcome.ok) {
      notice({ text: fill(activity === undefined ? texts.added : texts.saved, { name: outcome.value.name }) });
      close();
      return;
    }
    const found = outcome.problems ?? [];
    setProblems(found.length > 0 ? found : [{ field: '', message: outcome.message }]);
    announce(found.length > 0 ? texts.fixFirst : outcome.message);
    // The fields show their problems with the next drawing; the first of them is where to go on.
    setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
  };

  const restore = async (before: ActivityView): Promise<void> => {
    const outcome = await model.saveActivity({ id: before.id, isRestored: true, activity: before.input });
    notice({ text: outcome.ok ? fill(texts.restored, { name: before.name }) : outcome.message });
  };
  const drop = async (before: ActivityView): Promise<void> => {
    const outcome = await model.dropActivity(before.id);
    // One of ours has its own name back.
    const { name } = model.state.value?.activities.find(({ id: other }) => other === before.id) ?? before;
    const text = fill(before.isOwn ? texts.removed : texts.wasReset, { name });
    if (!outcome.ok) notice({ text: outcome.message });
    else notice({ text, action: { label: options.undo, run: () => void restore(before) } });
    close();
  };

  return (
    <form
      ref={form}
      class="activity-form"
      noValidate
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <h4 id={`${id}-title`}>
        {activity === undefined ? texts.addTitle : fill(texts.editTitle, { name: activity.name })}
      </h4>
      <div class="fields fields-two details-top">
        <FormText
          label={texts.name}
          value={draft.texts.name}
          problem={problemOf('texts.name')}
          edit={(name) => editText({ name })}
          hasFocus
        />
        <FormSelect label={texts.kind} options={kindOptions} value={draft.icon} edit={(icon) => edit({ icon })} />
        <FormText
          label={texts.title}
          hint={fill(texts.titleHint)}
          value={draft.texts.title}
          problem={problemOf('texts.title')}
          edit={(title) => editText({ title })}
        />
        <FormText
          label={texts.titleAlone}
          value={draft.texts.titleAlone}
          problem={problemOf('texts.titleAlone')}
          edit={(titleAlone) => editText({ titleAlone })}
        />
      </div>
      <FormText
        label={texts.question}
        value={draft.texts.question}
        problem={problemOf('texts.question')}
        edit={(question) => editText({ question })}
      />
      <FormText
        label={texts.followUp}
        value={draft.texts.followUp}
        problem={problemOf('texts.followUp')}
        edit={(followUp) => editText({ followUp })}
      />
      <ActivityPlace draft={draft} edit={edit} problemOf={problemOf} />
      {problemOf('') !== '' && (
        <p class="field-problem" role="alert">
          {problemOf('')}
        </p>
      )}
      <div class="form-foot">
        <button type="submit" class="button button-primary" aria-disabled={isSaving}>
          {isSaving ? texts.saving : activity === undefined ? texts.add : texts.save}
        </button>
        <button type="button" class="button" onClick={close}>
          {texts.cancel}
        </button>
        {activity !== undefined && (activity.isOwn || activity.isEdited) && (
          <button type="button" class="button button-quiet form-drop" onClick={() => void drop(activity)}>
            {activity.isOwn ? texts.remove : texts.reset}
          </button>
        )}
      </div>
    </form>
  );
}
