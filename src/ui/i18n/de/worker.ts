import type { worker as english, workerCounts as englishCounts } from '../en/worker.ts';
import type { Translation } from '../tables.ts';

export const worker: Translation<typeof english> = {
  'suggestion.name': 'Vorschlag: {title}, {weekday}, {from} bis {to}',
  'suggestion.hours': '{from} bis {to}',
  'suggestion.when': '{day}, {from} bis {to}',
  'suggestion.minutes': '{minutes} Min.',
  'suggestion.minutesRange': '{min} bis {max} Min.',
  'suggestion.confirm': 'Eintragen',
  'suggestion.confirmIn': 'In {calendar} eintragen',
  'suggestion.intoCalendar': 'In {calendar} ({address})',
  'suggestion.intoCalendarOnly': 'In {calendar}',
  'suggestion.intoGoogleForm': 'Öffnet das ausgefüllte Terminformular von Google Kalender',
  'suggestion.intoOutlookForm': 'Öffnet das ausgefüllte Terminformular von Outlook',
  'notified.nobody': 'Niemand erhält eine Nachricht',

  'day.today': 'Heute',
  'day.tomorrow': 'Morgen',
  'day.gap': '{day}, {from} bis {to}',

  'service.google': 'Google Kalender',
  'service.microsoft': 'Outlook',

  'accept.booked': 'In {calendar} eingetragen.',
  'accept.bookedAndTold': 'In {calendar} eingetragen. {notified}.',
  'accept.already': 'Das ist schon eingetragen: {title}, {when}.',
  'accept.underWay': 'Gemerkt. Der Termin ist unterwegs zu {calendar}.',
  'accept.handedOver':
    '{service} hat das ausgefüllte Terminformular geöffnet. Mit dem Speichern dort steht der Termin.',
  'accept.begun': 'Diese Zeit hat schon begonnen. Es wurde nichts eingetragen.',
  'accept.unknownPerson': 'Eine der Personen steht nicht mehr auf Ihrer Liste. Es wurde nichts eingetragen.',
  'accept.unknownActivity': 'Diese Aktivität wird nicht mehr angeboten. Es wurde nichts eingetragen.',
  'accept.elsewhere':
    '{service} zeigt hier {shown}, und dieses Konto ist nicht verbunden. Noch wurde nichts eingetragen: Der Termin käme in {address}.',
  'accept.badSlot': 'Diese Zeit passt nicht mehr. Es wurde nichts eingetragen.',
  'accept.noCalendar':
    'In {address} gibt es keinen Kalender, in den geschrieben werden darf. Es wurde nichts eingetragen.',

  'problem.offline': 'Keine Verbindung. Der Termin wird eingetragen, sobald Sie wieder online sind.',
  'problem.rateLimited': '{service} bittet um eine Pause. Nächster Versuch: {time}.',
  'problem.unexpected': '{service} hat anders geantwortet als erwartet. Nächster Versuch: {time}.',
  'problem.signedOut': '{service} bittet Sie, sich wieder anzumelden. Dann wird der Termin eingetragen.',
  'problem.consentNeeded': '{service} braucht dafür eine weitere Berechtigung. Sie geben sie, indem Sie neu verbinden.',
  'problem.forbidden': '{service} erlaubt Alongside nicht, in {calendar} zu schreiben.',
  'problem.rejected': '{service} hat den Termin abgelehnt.',
  'problem.rejectedWith': '{service} hat den Termin abgelehnt: {detail}',
  'problem.taken': 'In Ihrem Kalender steht dort inzwischen etwas anderes.',
  'problem.alreadyBooked': 'Diese Zeit ist schon vergeben, eingetragen auf einem anderen Gerät.',
  'problem.overlaps': 'Zur selben Zeit steht noch etwas anderes. Rückgängig machen oder beides stehen lassen.',
  'problem.moved': 'Der Termin wurde im Kalender verschoben, auf {when}.',
  'problem.declined': 'Abgesagt: {names}.',
  'problem.tooLate': 'Die Zeit war da, bevor der Termin eingetragen werden konnte.',
  'problem.accountGone': 'Das Konto wurde getrennt, bevor der Termin eingetragen war.',
  'problem.unclear':
    'Es ist nicht klar, ob der Termin eingetragen wurde. Bitte zu dieser Zeit in {calendar} nachsehen.',
  'problem.gone': 'Der Termin wurde im Kalender entfernt.',
  'problem.changed':
    'Der Termin wurde im Kalender geändert und blieb deshalb, wie er ist. Sie können ihn dort entfernen.',
  'problem.failed': 'Der Termin konnte nicht eingetragen werden.',
  'problem.handedOver': 'Das Terminformular wurde in {service} geöffnet. Mit dem Speichern dort steht der Termin.',

  'undo.done': 'Rückgängig gemacht. Der Termin ist nicht mehr in {calendar}.',
  'undo.doneAndTold': 'Rückgängig gemacht. Der Termin ist nicht mehr in {calendar}. {notified}.',
  'undo.neverSent': 'Rückgängig gemacht. Der Termin war noch nicht in {calendar}.',
  'undo.already': 'Der Termin ist schon nicht mehr in {calendar}.',
  'undo.underWay': 'Der Termin wird aus {calendar} entfernt.',
  'undo.offline': 'Keine Verbindung. Der Termin wird entfernt, sobald Sie wieder online sind.',
  'undo.later': '{service} hat das noch nicht angenommen. Nächster Versuch: {time}.',
  'undo.signedOut': '{service} bittet Sie, sich wieder anzumelden. Dann wird der Termin entfernt.',
  'undo.refused': '{service} hat das Entfernen abgelehnt. Sie können den Termin dort entfernen.',
  'undo.begun': 'Der Termin hat schon begonnen und bleibt deshalb stehen.',
  'undo.unknown': 'Dieser Termin steht nicht mehr auf der Liste.',

  'remedy.connect': '{service} verbinden',
  'remedy.retry': 'Erneut versuchen',
  'remedy.bookElsewhere': 'In {address} eintragen',
  'remedy.bookAnyway': 'Trotzdem eintragen',
  'remedy.checkAgain': 'Erneut prüfen',
  'remedy.openEditor': 'Terminformular öffnen',
  'remedy.dismiss': 'Ausblenden',
  'remedy.reload': 'Neu laden',

  'popup.noCalendar':
    'Öffnen Sie Google Kalender oder Outlook, oder verbinden Sie ein Konto: Dann steht hier Ihre nächste Lücke.',
  'popup.noGapInView': 'Die Tage auf dieser Seite haben keine freie Lücke von 30 Minuten oder mehr übrig.',
  'popup.noGapThisWeek':
    'In Ihren Arbeitszeiten der nächsten sieben Tage ist keine freie Lücke von 30 Minuten oder mehr übrig.',
  'popup.nothingFits': 'Es gibt freie Lücken, aber gerade passt keine Aktivität hinein.',
  'popup.paused': 'Vorschläge sind pausiert.',
  'popup.notReadYet': 'Ihr Kalender wurde noch nicht gelesen.',
  'popup.notReadable':
    'Ihr Kalender konnte gerade nicht gelesen werden. Beim nächsten Öffnen dieses Fensters wird es erneut versucht.',
  'popup.connectedAs': '{service}: verbunden als {address}',
  'popup.signedOutOf': '{service}: abgemeldet von {address}',

  'tab.noCalendar': 'Dieser Tab zeigt keinen Kalender.',
  'tab.needsReload':
    'Dieser Tab war schon offen, bevor Alongside installiert oder aktualisiert wurde. Nach dem Neuladen erscheinen Vorschläge.',
  'tab.reading': '{service} in diesem Tab wird gelesen.',
  'tab.noDayView':
    '{service} in diesem Tab zeigt keine Tage mit Uhrzeiten. Bitte zur Wochen- oder Tagesansicht wechseln.',
  'tab.notUnderstood':
    '{service} in diesem Tab sieht anders aus, als Alongside es kennt. Deshalb steht dort lieber nichts als etwas Falsches.',
  'tab.removed': '{service} in diesem Tab entfernt die Vorschläge immer wieder. Deshalb bleiben sie eine Weile weg.',
  'tab.filtered':
    'Ein Filter verbirgt einen Teil des Kalenders in diesem Tab. So lässt sich freie Zeit nicht erkennen.',
  'tab.zoneMismatch':
    'Der Kalender in diesem Tab zeigt eine andere Zeitzone als dieses Gerät. Mit verbundenem Konto finden Vorschläge ihren Platz.',

  'connect.noClientId':
    'Für {service} gibt es noch keine Client-ID. Tragen Sie eine unter „Eigene Client-ID verwenden“ ein; wie man sie bekommt, steht in der README.',
  'connect.cancelled': 'Das Anmeldefenster wurde geschlossen. Es wurde nichts verbunden.',
  'connect.refused':
    '{service} hat die Berechtigungen, die Alongside braucht, nicht erteilt. Bitte neu verbinden und die Häkchen stehen lassen.',
  'connect.adminConsent':
    'Die Zustimmung der Administration steht noch aus: Ihre Organisation lässt nur sie zustimmen. Bis dahin öffnet „Eintragen“ das Formular von {service}.',
  'connect.timedOut':
    'Von {service} kam zehn Minuten lang keine Antwort. Es wurde nichts verbunden. Bitte noch einmal versuchen.',
  'connect.failed': '{service} konnte nicht verbunden werden. Bitte noch einmal versuchen.',
  'connect.failedWith': '{service} konnte nicht verbunden werden: {detail}',
  'connect.offline': '{service} war nicht erreichbar. Bitte die Verbindung prüfen und noch einmal versuchen.',
  'account.unknown': 'Dieses Konto ist nicht mehr verbunden.',
  'person.unknown': 'Diese Person steht nicht mehr auf Ihrer Liste.',
  'activity.unknown': 'Diese Aktivität steht nicht mehr auf Ihrer Liste.',
  'factor.notKnown': 'Darüber ist noch nichts bekannt, deshalb zählt es halb.',
  'factor.declined': 'Ähnliches haben Sie schon abgelehnt.',
  'snooze.everything': 'Alle Vorschläge sind pausiert',
  'snooze.person': 'Nichts mit {name}',
  'snooze.activity': '{activity}: zurückgestellt',
  'snooze.goneActivity': 'Eine Aktivität, die es nicht mehr gibt',
  'snooze.gap': '{when} bleibt frei',
  'snooze.pair': '{activity} mit {names}: zurückgestellt',
  'snooze.untilTime': 'Bis {time}',
  'snooze.until': 'Bis einschließlich {day}',
  'snooze.untilLifted': 'Bis Sie es aufheben',
  'decision.takenOnly': '{taken} angenommen',
  'decision.declinedOnly': '{declined} abgelehnt',
  'decision.both': '{taken} angenommen, {declined} abgelehnt',
  'preview.fromPage': 'Aus {service}, wie Sie es zuletzt gesehen haben',
  'preview.fromAccounts': 'Aus Ihren verbundenen Kalendern',
  'attendees.unread':
    '{addresses} konnte gerade nicht gelesen werden. Versuchen Sie es noch einmal, oder verbinden Sie unter „Kalender und Konten“ neu.',
  'preview.noCalendar':
    'Öffnen Sie Ihren Kalender in einem anderen Tab, oder verbinden Sie ein Konto: Dann stehen hier die Vorschläge dieser Woche.',
  'preview.noGap': 'Keine freie Lücke von 30 Minuten oder mehr übrig.',
  'preview.nothingFits': 'Es gibt freie Lücken, aber mit diesen Einstellungen passt nichts hinein.',
  'preview.paused': 'Alles ist pausiert. Heben Sie die Pause unten auf, um wieder Vorschläge zu sehen.',

  'field.notATime': 'Bitte eine Uhrzeit wie 09:00 eingeben.',
  'field.equalTimes': 'Beginn und Ende sind gleich. Geben Sie etwas Zeit dazu, oder entfernen Sie den Eintrag.',
  'field.overlapping': 'Das beginnt, bevor ein anderer Zeitraum endet.',
  'field.outOfRange': 'Bitte eine ganze Zahl von {least} bis {most} eingeben.',
  'field.windowTooShort': 'Das Mittagsfenster ist kürzer. Machen Sie das Fenster größer, oder nehmen Sie weniger Zeit.',
  'field.notAChoice': 'Bitte etwas aus der Liste wählen.',
  'field.missing': 'Bitte einen Namen eingeben.',
  'field.notAnAddress': 'Bitte eine Adresse wie ana@example.com eingeben oder leer lassen.',
  'field.tooLong': 'Das ist zu lang: höchstens {most} Zeichen.',
};

export const workerCounts: Translation<typeof englishCounts> = {
  'decision.times': { one: '{count}-mal', other: '{count}-mal' },
  'notified.invitation': { one: '{names} erhält eine Einladung', other: '{names} erhalten eine Einladung' },
  'notified.invitationOnSave': {
    one: '{names} erhält eine Einladung, wenn Sie das Formular speichern',
    other: '{names} erhalten eine Einladung, wenn Sie das Formular speichern',
  },
  'theirTime.hidden': {
    one: 'Der Kalender von {names} ist für Sie nicht sichtbar',
    other: 'Die Kalender von {names} sind für Sie nicht sichtbar',
  },
  'theirTime.busy': { one: '{names} hat dann keine Zeit', other: '{names} haben dann keine Zeit' },
  'notified.cancellation': { one: '{names} erhält eine Absage', other: '{names} erhalten eine Absage' },
  'tab.read': {
    one: '{service} in diesem Tab: {count} freie Lücke',
    other: '{service} in diesem Tab: {count} freie Lücken',
  },
};
