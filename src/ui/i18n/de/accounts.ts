import type { accounts as english } from '../en/accounts.ts';
import type { Translation } from '../tables.ts';

export const accounts: Translation<typeof english> = {
  use: 'Termine darin',
  useOf: 'Wofür {calendar} da ist',
  use_blocks: 'Zählen',
  use_shown: 'Zählen nicht',
  use_ignored: 'Außen vor',
  useHelp:
    'Termine, die zählen, halten Vorschläge fern. Ein Kalender, der außen vor bleibt, wird nicht gelesen, und nichts wird in ihn eingetragen.',
  shared: 'Für Sie freigegeben',
  sharedHelp:
    'In einen freigegebenen Kalender einzutragen braucht eine weitere Berechtigung; danach wird gefragt, wenn Sie ihn wählen.',
  blindToOthers: 'Wann andere beschäftigt sind, ist nicht zu sehen: Diese Berechtigung wurde ausgelassen.',
  allow: 'Erlauben',
  allowOf: '{address} erlauben zu sehen, wann andere beschäftigt sind',
  connectedOther: 'Sie haben {address} gewählt, deshalb wurde dieses Konto verbunden.',

  stay: 'Als {address} verbunden bleiben',
  stayHelp:
    'Auch nach dem Schließen des Browsers, bis zu 24 Stunden nach der Anmeldung. Dafür bleibt ein Schlüssel zu diesem Konto auf diesem Gerät.',

  waiting: 'Die Zustimmung der Administration steht aus',
  waitingHelp:
    'Schicken Sie diesen Link an die Stelle, die bei Ihnen Microsoft 365 betreut. Nach der Zustimmung verbinden Sie bitte neu. Bis dahin öffnet „Eintragen“ das ausgefüllte Formular von Outlook.',
  adminLink: 'Link für die Administration',
  copyLink: 'Link kopieren',
  textForIt: 'Text für die IT',
  copyText: 'Text kopieren',
  copied: 'Kopiert',
  copyFailed: 'Kopieren ging nicht; bitte markieren und von Hand kopieren.',
  stopWaiting: 'Nicht mehr warten',
  letter: `Hallo,

ich möchte Alongside nutzen, eine Browser-Erweiterung, die Zeit mit den Menschen vorschlägt, mit denen ich arbeite, und sie in meinen eigenen Kalender einträgt. Microsoft 365 verlangt dafür zuerst die Zustimmung der Administration.

Es geht um zwei delegierte Berechtigungen: User.Read (um zu wissen, wessen Konto es ist) und Calendars.ReadWrite (um zu sehen, wann ich beschäftigt bin, und die Termine zu schreiben, die ich selbst eintrage). Alongside kann weder E-Mails noch Dateien lesen und handelt nur in meinem Namen, solange ich angemeldet bin. Es gibt keinen Server: Was gelesen wird, bleibt in meinem Browser.

Um für unsere Organisation zuzustimmen, bitte diese Seite öffnen:
{address}

Danach meldet der Browser vielleicht, dass eine Seite nicht erreichbar ist. Das ist zu erwarten: Die Zustimmung ist dann schon erteilt.

Vielen Dank!`,
};
