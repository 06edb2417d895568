import type { Activity } from '../types.ts';

type Optional = 'travelMinutes' | 'isLight' | 'isMoving' | 'isDoing' | 'when' | 'noticeMinutes';

/** An activity with the common values filled in: any time, no notice, no way, sitting and talking. */
export const activity = (told: Omit<Activity, Optional> & Partial<Pick<Activity, Optional>>): Activity => ({
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

export const minutes = (min: number, usual: number, max: number): Activity['minutes'] => ({ min, usual, max });

export const group = (min: number, max: number): Activity['group'] => ({ min, max });
