import type { Circle } from '../../src/domain/involvement/types.ts';
import type { Option } from '../../src/ui/controls/choice.tsx';
import { options as texts } from '../texts.ts';

/** How people stand to the user, nearest first. */
export const circleOptions: readonly Option<Circle>[] = [
  { value: 'report', label: texts.circle_report },
  { value: 'skipLevel', label: texts.circle_skipLevel },
  { value: 'peer', label: texts.circle_peer },
  { value: 'leader', label: texts.circle_leader },
  { value: 'customer', label: texts.circle_customer },
  { value: 'partner', label: texts.circle_partner },
];
