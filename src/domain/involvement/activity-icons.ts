import type { ActivityIcon } from './types.ts';

/** Every kind of doing, for choosing one and for checking what was chosen. */
export const activityIcons = [
  'walk',
  'meal',
  'cup',
  'visit',
  'plan',
  'vendor',
  'product',
  'show',
  'pulse',
  'talk',
  'feedback',
  'mentor',
  'help',
  'idea',
  'star',
  'handover',
  'aim',
  'community',
  'decide',
  'door',
] as const satisfies readonly ActivityIcon[];
