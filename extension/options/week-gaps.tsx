import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { PreviewState } from '../../src/messages/map.ts';
import { fill, plural } from '../../src/ui/i18n/index.ts';
import { weekCounts, weekTexts as texts } from '../texts.ts';
import { useOptions } from './context.ts';
import { Panel } from './section.tsx';

type Free = NonNullable<PreviewState['free']>;

const freeText = ({ gaps, minutes }: Free, language: string): string => {
  const hours = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'hour',
    unitDisplay: 'long',
    maximumFractionDigits: 1,
  }).format(minutes / 60);
  return fill(texts.free, { gaps: plural(weekCounts.gaps, gaps, language), hours });
};

/** How much of this week is free with these settings, beside how much it was before anything was changed here. */
export function WeekGaps(): JSX.Element {
  const { model, language } = useOptions();
  const week = model.preview.value;
  const opened = useRef<Free | undefined>(undefined);
  const now = week?.free;
  opened.current ??= now;
  const before = opened.current;
  const isChanged =
    now !== undefined && before !== undefined && (now.gaps !== before.gaps || now.minutes !== before.minutes);
  const most = Math.max(now?.minutes ?? 0, before?.minutes ?? 0, 1);
  return (
    <Panel title={texts.title} hint={texts.hint}>
      {now === undefined ? (
        <p class="field-hint">{week === undefined ? texts.waiting : texts.unknown}</p>
      ) : (
        <dl class="week-gaps">
          <Row label={texts.now} text={freeText(now, language)} share={now.minutes / most} isNow />
          {isChanged && <Row label={texts.before} text={freeText(before, language)} share={before.minutes / most} />}
        </dl>
      )}
    </Panel>
  );
}

function Row(props: {
  readonly label: string;
  readonly text: string;
  /** Of the longer bar, 0 to 1. */
  readonly share: number;
  readonly isNow?: boolean;
}): JSX.Element {
  return (
    <div>
      <dt>{props.label}</dt>
      <dd>
        <meter
          class={props.isNow === true ? 'week-bar week-bar-now' : 'week-bar'}
          value={props.share}
          aria-hidden="true"
        />
        {props.text}
      </dd>
    </div>
  );
}
