import type { noticeTexts as english } from '../en/options-notices.ts';
import type { Translation } from '../tables.ts';

export const noticeTexts: Translation<typeof english> = {
  title: 'Hinweise',
  lead: 'Ein Anstoß Ihres Systems, bevor Sie erwartet werden. Aus, bis Sie ihn möchten.',
  remind: 'Zehn Minuten vor einem Termin erinnern',
  remindHint: 'Mit Uhrzeit, Ort und der Frage zum Mitbringen. Ein Klick öffnet den Termin in Ihrem Kalender.',
  permissionGone:
    'Ihr Browser lässt Alongside keine Hinweise mehr zeigen. Schalten Sie dies wieder ein, um die Berechtigung zu geben.',
  notGiven: 'Ihr Browser hat die Berechtigung für Hinweise nicht gegeben.',
  quiet: 'Ruhezeit',
  quietHint: 'Dazwischen kein Hinweis. Ein Ende vor dem Beginn meint den nächsten Tag.',
  quietFrom: 'Ruhe ab',
  quietTo: 'Ruhe bis',
};
