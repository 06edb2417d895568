import type { Activity, DayPart } from '../types.ts';

type Optional =
  | 'circles'
  | 'group'
  | 'place'
  | 'remoteTwin'
  | 'travelMinutes'
  | 'isLight'
  | 'isMoving'
  | 'isDoing'
  | 'when'
  | 'noticeMinutes';

/** How many people besides the user. */
export const group = (min: number, max: number): Activity['group'] => ({ min, max });

/** An activity with the common values filled in: with anyone, two together, here or by video, any time, no notice, no way, sitting and talking. */
export const activity = (told: Omit<Activity, Optional> & Partial<Pick<Activity, Optional>>): Activity => ({
  circles: [],
  group: group(1, 1),
  place: 'here',
  remoteTwin: { by: 'video' },
  when: {},
  noticeMinutes: 0,
  travelMinutes: 0,
  isLight: false,
  isMoving: false,
  isDoing: false,
  ...told,
});

/** Hours of notice as minutes. */
export const hours = (count: number): number => count * 60;

/** Least, usual and most minutes, within 30 to 90 (RULE-1). */
export const minutes = (min: number, usual: number, max: number): Activity['minutes'] => ({ min, usual, max });

/** When people are fresh: for what needs a clear head. */
export const freshHours: readonly DayPart[] = ['morning', 'afternoon'];
