import type {
  ActivityId,
  ActivityTexts,
  DraftWords,
  FactorName,
  FilterName,
  ReasonPart,
} from '../domain/involvement/types.ts';

import type { PageWords } from '../messages/map.ts';

export type TextValues = Readonly<Record<string, string | number>>;

/** Sentences the use cases speak in; the tables that have them are src/ui/i18n/<language>/worker.ts. */
export type TextKey =
  | 'suggestion.name'
  | 'suggestion.hours'
  | 'suggestion.when'
  | 'suggestion.minutes'
  | 'suggestion.minutesRange'
  | 'suggestion.confirm'
  | 'hold.title'
  | 'calendar.of'
  | 'suggestion.confirmIn'
  | 'suggestion.intoCalendar'
  | 'suggestion.intoCalendarOnly'
  | 'suggestion.intoGoogleForm'
  | 'suggestion.intoOutlookForm'
  | 'suggestion.praise'
  | 'suggestion.byVideoWithLink'
  | 'suggestion.quiet'
  | 'suggestion.quietInForm'
  | 'notice.gone'
  | 'notice.moved'
  | 'notice.declined'
  | 'notice.detail'
  | 'notified.nobody'
  | 'day.today'
  | 'day.tomorrow'
  | 'day.gap'
  | 'service.google'
  | 'service.microsoft'
  | 'accept.booked'
  | 'accept.bookedAndTold'
  | 'accept.already'
  | 'accept.underWay'
  | 'accept.handedOver'
  | 'accept.begun'
  | 'accept.unknownPerson'
  | 'accept.unknownActivity'
  | 'accept.badSlot'
  | 'accept.elsewhere'
  | 'accept.noCalendar'
  | 'accept.goneCalendar'
  | 'problem.offline'
  | 'problem.rateLimited'
  | 'problem.unexpected'
  | 'problem.signedOut'
  | 'problem.consentNeeded'
  | 'problem.forbidden'
  | 'problem.rejected'
  | 'problem.rejectedWith'
  | 'problem.taken'
  | 'problem.alreadyBooked'
  | 'problem.overlaps'
  | 'problem.moved'
  | 'problem.declined'
  | 'problem.tooLate'
  | 'problem.accountGone'
  | 'problem.unclear'
  | 'problem.gone'
  | 'problem.changed'
  | 'problem.failed'
  | 'problem.handedOver'
  | 'undo.done'
  | 'undo.doneAndTold'
  | 'undo.neverSent'
  | 'undo.already'
  | 'undo.underWay'
  | 'undo.offline'
  | 'undo.later'
  | 'undo.signedOut'
  | 'undo.refused'
  | 'undo.begun'
  | 'undo.unknown'
  | 'remedy.connect'
  | 'remedy.retry'
  | 'remedy.bookAnyway'
  | 'remedy.bookElsewhere'
  | 'remedy.checkAgain'
  | 'remedy.openEditor'
  | 'remedy.dismiss'
  | 'remedy.reload'
  | 'popup.noCalendar'
  | 'popup.noGapInView'
  | 'popup.noGapThisWeek'
  | 'popup.nothingFits'
  | 'popup.paused'
  | 'popup.notReadYet'
  | 'popup.notReadable'
  | 'popup.connectedAs'
  | 'popup.signedOutOf'
  | 'badge.needsYou'
  | 'quick.begun'
  | 'quick.notKnownFree'
  | 'quick.alone'
  | 'quick.nobodyYet'
  | 'pause.until'
  | 'pause.today'
  | 'pause.untilEndOf'
  | 'pause.untilLifted'
  | 'pause.past'
  | 'tab.noCalendar'
  | 'tab.needsReload'
  | 'tab.reading'
  | 'tab.noDayView'
  | 'tab.notUnderstood'
  | 'tab.removed'
  | 'tab.filtered'
  | 'tab.zoneMismatch'
  | 'connect.noClientId'
  | 'connect.cancelled'
  | 'connect.refused'
  | 'connect.adminConsent'
  | 'connect.timedOut'
  | 'connect.failed'
  | 'connect.failedWith'
  | 'connect.oddAnswer'
  | 'connect.noCalendar'
  | 'connect.offline'
  | 'message.refused'
  | 'message.failed'
  | 'account.unknown'
  | 'person.unknown'
  | 'activity.unknown'
  | 'factor.notKnown'
  | 'factor.declined'
  | 'snooze.everything'
  | 'snooze.person'
  | 'snooze.activity'
  | 'snooze.gap'
  | 'snooze.goneActivity'
  | 'snooze.pair'
  | 'snooze.until'
  | 'snooze.untilTime'
  | 'snooze.untilLifted'
  | 'decision.takenOnly'
  | 'decision.declinedOnly'
  | 'decision.both'
  | 'attendees.unread'
  | `absence.${FilterName}`
  | 'absence.busyHours'
  | 'absence.shortHours'
  | 'absence.noticeHours'
  | 'absence.lunchHours'
  | 'preview.fromPage'
  | 'preview.fromAccounts'
  | 'preview.noCalendar'
  | 'preview.noGap'
  | 'preview.nothingFits'
  | 'preview.paused'
  | 'field.notATime'
  | 'field.notADate'
  | 'field.equalTimes'
  | 'field.overlapping'
  | 'field.outOfRange'
  | 'field.windowTooShort'
  | 'field.notAChoice'
  | 'field.missing'
  | 'field.notAnAddress'
  | 'field.tooLong';

/** Those that change with a number. */
export type CountKey =
  | 'notified.invitation'
  | 'notified.invitationOnSave'
  | 'notified.cancellation'
  | 'theirTime.hidden'
  | 'theirTime.busy'
  | 'tab.read'
  | 'week.booked'
  | 'week.people'
  | 'decision.times'
  | 'absence.daysOff'
  | 'notice.title';

/** All words in the user's language; times and numbers are written by `Intl` in `language`. */
export interface Texts {
  /** BCP 47. */
  readonly language: string;
  /** Which way it is written. */
  readonly direction: 'ltr' | 'rtl';
  say(key: TextKey, values?: TextValues): string;
  count(key: CountKey, count: number, values?: TextValues): string;
  /** "Ana and Ben". */
  names(names: readonly string[]): string;
  activity(id: ActivityId): ActivityTexts;
  /** "Time since the last one". */
  factor(name: FactorName): string;
  /** One sentence of the why line. */
  reason(part: ReasonPart, names: string): string;
  /** What surrounds an activity's own words in a booked event. */
  readonly draft: DraftWords;
  /** Words for pages, which have no tables of their own. */
  readonly words: PageWords;
}
