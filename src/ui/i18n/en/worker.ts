/** Words of the worker: suggestions, bookings, what the popup says. `{places}` are filled by it. */
export const worker = {
  // Suggestions
  'suggestion.name': 'Suggestion: {title}, {weekday} {from} to {to}',
  'suggestion.hours': '{from} to {to}',
  'suggestion.when': '{day}, {from} to {to}',
  'suggestion.minutes': '{minutes} min',
  'suggestion.minutesRange': '{min} to {max} min',
  'suggestion.confirm': 'Book it',
  'suggestion.confirmIn': 'Book it in {calendar}',
  'hold.title': 'Held for: {title}',
  'calendar.of': '{calendar} ({address})',
  'suggestion.intoCalendar': 'Into {calendar} ({address})',
  'suggestion.intoCalendarOnly': 'Into {calendar}',
  'suggestion.intoGoogleForm': 'Opens Google Calendar’s own event form, filled in',
  'suggestion.intoOutlookForm': 'Opens Outlook’s own event form, filled in',
  'suggestion.praise': 'You have not thanked {names} for a while.',
  'suggestion.byVideoWithLink': 'By video, with a {service} link in the event',
  'suggestion.quiet': 'Stands in the calendar as “{title}”, private.',
  'suggestion.quietInForm': 'The form says “{title}”; make it private there.',
  'notified.nobody': 'Nobody is written to',

  // What others did with a booking, at its place in the calendar
  'notice.gone': 'Removed: {title}',
  'notice.moved': 'Moved: {title}',
  'notice.declined': '{names} declined: {title}',
  'notice.detail': '{title}, {weekday} {from} to {to}. {problem} Press to take this note away.',

  // Days in lists
  'day.today': 'Today',
  'day.tomorrow': 'Tomorrow',
  'day.gap': '{day}, {from} to {to}',

  // Services and pages
  'service.google': 'Google Calendar',
  'service.microsoft': 'Outlook',

  // What became of an acceptance
  'accept.booked': 'Booked in {calendar}.',
  'accept.bookedAndTold': 'Booked in {calendar}. {notified}.',
  'accept.already': 'That is booked already: {title}, {when}.',
  'accept.underWay': 'Kept. It is on its way to {calendar}.',
  'accept.handedOver': '{service} has opened its own event form, filled in. Save it there to book.',
  'accept.begun': 'That time has begun. Nothing was booked.',
  'accept.unknownPerson': 'One of the people is no longer on your list. Nothing was booked.',
  'accept.unknownActivity': 'That activity is no longer offered. Nothing was booked.',
  'accept.elsewhere':
    '{service} shows {shown} here, which is not connected. Nothing was booked yet: it would go to {address}.',
  'accept.badSlot': 'That time no longer fits. Nothing was booked.',
  'accept.goneCalendar': 'That calendar can no longer be written to. Nothing was booked.',
  'accept.noCalendar': 'There is no calendar in {address} that may be written to. Nothing was booked.',

  // What is the matter with a booking
  'problem.offline': 'No connection. It will be booked when you are back online.',
  'problem.rateLimited': '{service} asks for a pause. It will be tried again at {time}.',
  'problem.unexpected': '{service} did not answer as it should. It will be tried again at {time}.',
  'problem.signedOut': '{service} wants you to sign in again. Then it will be booked.',
  'problem.consentNeeded': '{service} wants another permission for this. Connect again to give it.',
  'problem.forbidden': '{service} does not let Alongside write into {calendar}.',
  'problem.rejected': '{service} refused it.',
  'problem.rejectedWith': '{service} refused it. The answer was: “{detail}”',
  'problem.taken': 'Something else stands there in your calendar now.',
  'problem.alreadyBooked': 'That time is booked already, from another device.',
  'problem.overlaps': 'Something else stands at that time as well. Undo it, or leave both.',
  'problem.moved': 'It was moved in the calendar, to {when}.',
  'problem.declined': '{names} declined.',
  'problem.tooLate': 'Its time came before it could be booked.',
  'problem.accountGone': 'The account was disconnected before it was booked.',
  'problem.unclear': 'It is not clear whether it was booked. Look into {calendar} at that time.',
  'problem.gone': 'It was removed in the calendar.',
  'problem.changed': 'It was changed in the calendar since, so it was left as it is. Remove it there.',
  'problem.failed': 'It could not be booked.',
  'problem.handedOver': 'Its event form was opened in {service}. Save it there to book.',

  // What is the matter with taking a booking out
  'undo.done': 'Undone. It is out of {calendar}.',
  'undo.doneAndTold': 'Undone. It is out of {calendar}. {notified}.',
  'undo.neverSent': 'Undone. It had not reached {calendar} yet.',
  'undo.already': 'It is out of {calendar} already.',
  'undo.underWay': 'It is being taken out of {calendar}.',
  'undo.offline': 'No connection. It will be taken out when you are back online.',
  'undo.later': '{service} did not take that yet. It will be tried again at {time}.',
  'undo.signedOut': '{service} wants you to sign in again. Then it will be taken out.',
  'undo.refused': '{service} refused to take it out. Remove it there.',
  'undo.begun': 'It has begun, so it stays.',
  'undo.unknown': 'That booking is no longer on the list.',

  // The one thing to do about it
  'remedy.connect': 'Connect {service}',
  'remedy.retry': 'Try again',
  'remedy.bookElsewhere': 'Book it in {address}',
  'remedy.bookAnyway': 'Book it anyway',
  'remedy.checkAgain': 'Check again',
  'remedy.openEditor': 'Open the event form',
  'remedy.dismiss': 'Dismiss',
  'remedy.reload': 'Reload',

  // Popup
  'popup.noCalendar': 'Open Google Calendar or Outlook, or connect an account, and your next gap shows up here.',
  'popup.noGapInView': 'The days this page shows have no free gap of 30 minutes or more left.',
  'popup.noGapThisWeek': 'Your working hours of the next seven days have no free gap of 30 minutes or more left.',
  'popup.nothingFits': 'There are free gaps, but no activity fits them now.',
  'popup.paused': 'Suggestions are paused.',
  'popup.notReadYet': 'Your calendar has not been read yet.',
  'popup.notReadable': 'Your calendar could not be read just now. It will be tried again when you open this.',
  'popup.connectedAs': '{service}: connected as {address}',
  'popup.signedOutOf': '{service}: signed out of {address}',

  // The toolbar button
  'badge.needsYou': 'Alongside: a booking needs you',

  // Quick book
  'quick.begun': 'That time has begun. Choose a later one.',
  'quick.notKnownFree': 'Not known to be free. Your calendar is looked at before it is booked.',
  'quick.alone': 'By yourself',
  'quick.nobodyYet': 'Nobody in particular',

  // Pausing suggestions
  'pause.until': 'Paused until {time}.',
  'pause.today': 'Paused for the rest of today.',
  'pause.untilEndOf': 'Paused until the end of {day}.',
  'pause.untilLifted': 'Paused until you resume.',
  'pause.past': 'Choose a day that is still ahead.',

  // The active tab
  'tab.noCalendar': 'This tab shows no calendar.',
  'tab.needsReload': 'This tab was open before Alongside was installed or updated. Reload it to see suggestions.',
  'tab.reading': '{service} in this tab is being read.',
  'tab.noDayView': '{service} in this tab shows no days with hours. Switch to its week or day view.',
  'tab.notUnderstood':
    '{service} in this tab looks different from what Alongside knows, so it shows nothing rather than something wrong.',
  'tab.removed': '{service} in this tab keeps taking the suggestions out, so they stay away for a while.',
  'tab.filtered': 'A filter hides part of the calendar in this tab, so that free time cannot be told.',
  'tab.zoneMismatch':
    'The calendar in this tab shows another time zone than this device. Connect its account, and suggestions can be placed.',

  // Options page
  'connect.noClientId':
    'There is no {service} client ID yet. Enter one under “Use your own client ID”; the README says how to register one.',
  'connect.cancelled': 'The sign-in window was closed. Nothing was connected.',
  'connect.refused': '{service} did not give the permissions Alongside needs. Connect again and leave them ticked.',
  'connect.adminConsent':
    'Waiting for your administrator: your organization lets only them agree to this. Until then Book it opens {service}’s own form.',
  'connect.timedOut': '{service} was not heard of again for ten minutes. Nothing was connected. Try again.',
  'connect.failed': '{service} could not be connected. Try again.',
  'connect.failedWith': '{service} could not be connected. The answer was: “{detail}”',
  'connect.oddAnswer': '{service} gave an answer that Alongside cannot use. Nothing was connected. Try again.',
  'connect.noCalendar': 'This account has no {service}. Choose another account.',
  'connect.offline': '{service} could not be reached. Check the connection and try again.',
  'message.refused': 'Alongside could not take that. Reload the page and try again.',
  'message.failed': 'Something went wrong in Alongside. Try again.',
  'account.unknown': 'That account is no longer connected.',
  'person.unknown': 'That person is no longer on your list.',
  'activity.unknown': 'That activity is no longer on your list.',
  'factor.notKnown': 'Nothing is known about this yet, so it counts half.',
  'factor.declined': 'You have declined things like this before.',
  'snooze.everything': 'All suggestions are paused',
  'snooze.person': 'Nothing with {name}',
  'snooze.activity': '{activity} is put off',
  'snooze.goneActivity': 'An activity that is gone',
  'snooze.gap': '{when} is left alone',
  'snooze.pair': '{activity} with {names} is put off',
  'snooze.untilTime': 'Until {time}',
  'snooze.until': 'Until the end of {day}',
  'snooze.untilLifted': 'Until you lift it',
  'decision.takenOnly': 'Taken {taken}',
  'decision.declinedOnly': 'Declined {declined}',
  'decision.both': 'Taken {taken}, declined {declined}',
  'preview.fromPage': 'From {service}, as you last saw it',
  'preview.fromAccounts': 'From your connected calendars',
  // Why nothing is suggested in a gap
  'absence.length': 'The gap is too short for many activities.',
  'absence.lunch': 'Lunch is for meals, and meals are for lunch.',
  'absence.daylight': 'It is not safely light outside then.',
  'absence.edge-of-day': 'Some activities are for the last working hour only.',
  'absence.end-of-week': 'Some activities are for the end of the week only.',
  'absence.customer-event': 'You meet no customer within five working days, as far as your calendar shows.',
  'absence.deadline': 'No deadline of your goals is within ten working days.',
  'absence.notice': 'Many activities need more notice than is left.',
  'absence.booked': 'Something of yours is booked at that time already.',
  'absence.snoozed': 'You put something off, or left this gap alone.',
  'absence.needs': 'Some activities need somebody who is not on your list, such as a customer.',
  'absence.circle': 'Many activities are for circles that nobody on your list is in.',
  'absence.group': 'Some activities need more people than you have or allow in a group.',
  'absence.first-meeting': 'A first meeting is over with everybody on your list.',
  'absence.cool-down': 'Much of it was done with the same people not long ago.',
  'absence.their-hours': 'It is outside the working hours of people on your list.',
  'absence.person-day': 'Something is done with some people that day already.',
  'absence.off': 'Some activities are switched off.',
  'absence.please-not': 'People asked to be left out of some activities.',
  'absence.paused': 'Some people are left out for now.',
  'absence.level': 'Some people asked you to keep out of their work.',
  'absence.their-place': 'Some people work elsewhere, and not everything can be done at a distance.',
  'absence.their-busy': 'People on your list are busy then.',
  'absence.skip-level': 'With people who report to your reports, less is suggested, and seldom.',
  'absence.hover': 'A third time on one person about one thing within ten working days would be hovering.',
  'absence.day-limit': 'You have booked as much for that day as you want.',
  'absence.week-budget': 'You have booked as much for that week as you want.',
  'absence.day-full': 'That day has as many suggestions as you want a day.',
  // Why there is no gap
  'absence.busyHours': 'Meetings, and what you keep free around them, take {hours}.',
  'absence.shortHours': 'What is left between them, {hours} in all, is in pieces of less than 30 minutes.',
  'absence.noticeHours': 'Your least notice leaves out {hours}.',
  'absence.lunchHours': 'Lunch keeps {hours}.',

  'attendees.unread':
    '{addresses} could not be read just now. Try again, or connect again under Calendars and accounts.',
  'preview.noCalendar':
    'Open your calendar in another tab, or connect an account, and this week’s suggestions show here.',
  'preview.noGap': 'No free gap of 30 minutes or more is left.',
  'preview.nothingFits': 'There are free gaps, but nothing fits them with these settings.',
  'preview.paused': 'Everything is paused. Lift the pause below to see suggestions again.',

  // Fields that were refused
  'field.notATime': 'Enter a time such as 09:00.',
  'field.notADate': 'Enter a date that there is.',
  'field.equalTimes': 'Begin and end are the same. Give it some time, or remove it.',
  'field.overlapping': 'This begins before another range has ended.',
  'field.outOfRange': 'Enter a whole number from {least} to {most}.',
  'field.windowTooShort': 'The lunch window is shorter than that. Widen the window, or take less time.',
  'field.notAChoice': 'Choose one of the list.',
  'field.missing': 'Enter a name.',
  'field.notAnAddress': 'Enter an address such as ana@example.com, or leave it empty.',
  'field.tooLong': 'That is too long: at most {most} characters.',
} as const;

/** Texts that change with a number; see `plural`. */
export const workerCounts = {
  'absence.daysOff': { one: '{count} day is a day off.', other: '{count} days are days off.' },
  'notice.title': { one: 'In {count} minute: {title}', other: 'In {count} minutes: {title}' },
  'decision.times': { one: 'once', other: '{count} times' },
  'notified.invitation': { one: '{names} gets an invitation', other: '{names} get an invitation' },
  'notified.invitationOnSave': {
    one: '{names} gets an invitation when you save the form',
    other: '{names} get an invitation when you save the form',
  },
  'theirTime.hidden': {
    one: '{names}’s calendar is not visible to you',
    other: 'The calendars of {names} are not visible to you',
  },
  'theirTime.busy': { one: '{names} is busy then', other: '{names} are busy then' },
  'notified.cancellation': { one: '{names} gets a cancellation', other: '{names} get a cancellation' },
  'week.booked': { one: '{count} booked this week, {time}', other: '{count} booked this week, {time}' },
  'week.people': { one: '{booked}; {count} person', other: '{booked}; {count} people' },
  'tab.read': {
    one: '{service} in this tab: {count} free gap',
    other: '{service} in this tab: {count} free gaps',
  },
} as const;
