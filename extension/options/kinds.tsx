import { activityIcons } from '../../src/domain/involvement/activity-icons.ts';
import type { ActivityIcon } from '../../src/domain/involvement/types.ts';
import type { Chip } from '../../src/ui/controls/chips.tsx';
import { kindTexts } from '../texts.ts';
import { ActivityGlyph } from '../../src/ui/icons.tsx';

/** Every kind of doing, as something to tick. */
export const kindChips: readonly Chip<ActivityIcon>[] = activityIcons.map((icon) => ({
  value: icon,
  label: kindTexts[icon],
  lead: <ActivityGlyph icon={icon} size={16} />,
}));

/** The kinds of a list that may also name single activities. */
export const kindsIn = (likings: readonly string[]): readonly ActivityIcon[] =>
  activityIcons.filter((icon) => likings.includes(icon));

/** The list with other kinds; single activities stay. */
export const withKinds = (likings: readonly string[], kinds: readonly ActivityIcon[]): readonly string[] => [
  ...kinds,
  ...likings.filter((liking) => !activityIcons.some((icon) => icon === liking)),
];
