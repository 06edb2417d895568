import type { ActivityIcon } from '../../src/domain/involvement/types.ts';
import type { ActivityView } from '../../src/messages/map.ts';
import { options as texts } from '../texts.ts';

type GroupName = 'move' | 'table' | 'work' | 'talk' | 'team';

/** The group of each kind of doing: what it feels like to do, not what it is good for. */
const groupOf: Readonly<Record<ActivityIcon, GroupName>> = {
  walk: 'move',
  visit: 'move',
  meal: 'table',
  cup: 'table',
  plan: 'work',
  vendor: 'work',
  product: 'work',
  show: 'work',
  handover: 'work',
  decide: 'work',
  aim: 'work',
  pulse: 'talk',
  talk: 'talk',
  feedback: 'talk',
  mentor: 'talk',
  help: 'talk',
  idea: 'talk',
  door: 'team',
  star: 'team',
  community: 'team',
};

const groupTitles: readonly (readonly [GroupName, string])[] = [
  ['move', texts.group_move],
  ['table', texts.group_table],
  ['work', texts.group_work],
  ['talk', texts.group_talk],
  ['team', texts.group_team],
];

export interface ActivityGroup {
  readonly name: GroupName;
  readonly title: string;
  readonly activities: readonly ActivityView[];
}

/** The catalogue in groups, each in the catalogue's order; empty groups are left out. */
export const groupActivities = (activities: readonly ActivityView[]): readonly ActivityGroup[] =>
  groupTitles
    .map(([name, title]) => ({ name, title, activities: activities.filter(({ icon }) => groupOf[icon] === name) }))
    .filter((group) => group.activities.length > 0);
