import type { BreakRule, WorkingHours } from '../../domain/availability/types.ts';
import type { Preferences } from '../../domain/preferences.ts';

/** The user's hours, lived in a zone. */
export const hoursIn = ({ hours }: Preferences, timeZone: string): WorkingHours => ({ timeZone, days: hours });

/** The protected lunch, if it is on. */
export const breaksOf = ({ lunch: { isOn, from, to, minimumMinutes } }: Preferences): readonly BreakRule[] =>
  isOn ? [{ from, to, minimumMinutes }] : [];
