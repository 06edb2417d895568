import type { BookingView } from '../../messages/map.ts';

/** A booking the user has to do something about. One that waits is tried again without anybody's help. */
export const isAtRisk = ({ remedy, state }: Pick<BookingView, 'remedy' | 'state'>): boolean =>
  remedy.kind !== 'none' && state !== 'waiting';
