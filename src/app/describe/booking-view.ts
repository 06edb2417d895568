import { isUndoable, standsAt, type Booking } from '../../domain/booking/index.ts';
import type { BookingView, Remedy, RemedyKind } from '../../messages/map.ts';
import { serviceName } from '../account/service.ts';
import type { TextKey, Texts } from '../texts.ts';
import { firstNames, notifiedText } from './people.ts';
import { timeText, whenText } from './times.ts';

interface Matter {
  readonly problem: string;
  readonly remedy: Remedy;
}

const noRemedy: Remedy = { kind: 'none', label: '' };
const well: Matter = { problem: '', remedy: noRemedy };

/** Says something about a booking: its service, its calendar, when it is tried again. */
const speakerOf = (booking: Booking, texts: Texts) => {
  const { calendarName: calendar, planned, nextTry, detail = '' } = booking;
  const values = {
    service: serviceName(booking.provider, texts),
    calendar,
    detail,
    names: firstNames(
      planned.guests.filter(({ address }) => booking.declined?.includes(address.toLowerCase())),
      texts,
    ),
    when: whenText(standsAt(booking), planned.timeZone, texts),
    time: nextTry === undefined ? '' : timeText(nextTry, planned.timeZone, texts),
  };
  const say = (key: TextKey): string => texts.say(key, values);
  const remedy = (kind: RemedyKind, key: TextKey): Remedy => ({ kind, label: say(key) });
  return { say, remedy };
};

type Speaker = ReturnType<typeof speakerOf>;

const failedMatter = ({ reason, detail }: Booking, { say, remedy }: Speaker): Matter => {
  const byForm = remedy('open-editor', 'remedy.openEditor');
  switch (reason) {
    case 'taken':
      return { problem: say('problem.taken'), remedy: remedy('retry', 'remedy.bookAnyway') };
    case 'already-booked':
      return { problem: say('problem.alreadyBooked'), remedy: remedy('dismiss', 'remedy.dismiss') };
    case 'too-late':
      return { problem: say('problem.tooLate'), remedy: remedy('dismiss', 'remedy.dismiss') };
    case 'handed-over':
      return { problem: say('problem.handedOver'), remedy: remedy('dismiss', 'remedy.dismiss') };
    case 'account-gone':
      return { problem: say('problem.accountGone'), remedy: byForm };
    case 'forbidden':
      return { problem: say('problem.forbidden'), remedy: byForm };
    case 'rejected':
      return { problem: say(detail ? 'problem.rejectedWith' : 'problem.rejected'), remedy: byForm };
    default:
      return { problem: say('problem.failed'), remedy: byForm };
  }
};

const waitingProblem = (reason: string | undefined): TextKey => {
  if (reason === 'offline') return 'problem.offline';
  return reason === 'rate-limited' ? 'problem.rateLimited' : 'problem.unexpected';
};

const undoingProblem = ({ reason }: Booking): TextKey => {
  if (reason === undefined) return 'undo.underWay';
  if (reason === 'offline') return 'undo.offline';
  return reason === 'signed-out' || reason === 'consent-needed' ? 'undo.signedOut' : 'undo.later';
};

const remarks: Readonly<Record<string, TextKey>> = {
  changed: 'problem.changed',
  overlaps: 'problem.overlaps',
  moved: 'problem.moved',
  declined: 'problem.declined',
};

const bookedMatter = ({ reason }: Booking, { say, remedy }: Speaker): Matter => {
  if (reason === undefined) return well;
  return { problem: say(remarks[reason] ?? 'undo.refused'), remedy: remedy('dismiss', 'remedy.dismiss') };
};

const matterOf = (booking: Booking, speaker: Speaker): Matter => {
  const { say, remedy } = speaker;
  switch (booking.state) {
    case 'waiting':
      return { problem: say(waitingProblem(booking.reason)), remedy: remedy('retry', 'remedy.retry') };
    case 'signed-out': {
      const problem = booking.reason === 'consent-needed' ? 'problem.consentNeeded' : 'problem.signedOut';
      return { problem: say(problem), remedy: remedy('connect', 'remedy.connect') };
    }
    case 'failed':
      return failedMatter(booking, speaker);
    case 'unclear': {
      const canCheck = booking.reason !== 'account-gone';
      const check = canCheck ? remedy('retry', 'remedy.checkAgain') : remedy('dismiss', 'remedy.dismiss');
      return { problem: say('problem.unclear'), remedy: check };
    }
    case 'undoing': {
      const problem = undoingProblem(booking);
      const byConnecting = problem === 'undo.signedOut';
      return { problem: say(problem), remedy: byConnecting ? remedy('connect', 'remedy.connect') : noRemedy };
    }
    case 'gone':
      return { problem: say('problem.gone'), remedy: remedy('dismiss', 'remedy.dismiss') };
    case 'booked':
      return bookedMatter(booking, speaker);
    default:
      return well;
  }
};

/** Taken out until it begins; what has begun is a promise kept or broken, not a slip of the hand. */
export const canUndo = (booking: Booking, now: number): boolean =>
  isUndoable(booking, now) && booking.planned.start > now && booking.reason !== 'changed';

/** A booking with what is the matter, and the one thing to do about it. */
export const bookingView = (booking: Booking, now: number, texts: Texts): BookingView => {
  const { planned } = booking;
  const stands = standsAt(booking);
  const neverSent = booking.state === 'waiting' || booking.state === 'signed-out';
  return {
    id: booking.id,
    title: planned.title,
    when: whenText(stands, planned.timeZone, texts),
    slot: { start: stands.start, end: stands.end },
    state: booking.state,
    calendarName: booking.calendarName,
    ...matterOf(booking, speakerOf(booking, texts)),
    canUndo: canUndo(booking, now),
    undoNotice: notifiedText(neverSent ? [] : planned.guests, 'notified.cancellation', texts),
  };
};
