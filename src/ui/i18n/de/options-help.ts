import type { helpTexts as english } from '../en/options-help.ts';
import type { Translation } from '../tables.ts';

export const helpTexts: Translation<typeof english> = {
  title: 'Hilfe',
  lead: 'Wie es geht, und was hilft, wenn etwas fehlt.',
  how: 'So geht es',
  step1:
    'Öffnen Sie Ihren Kalender in der Wochen- oder Tagesansicht. In den freien Lücken von 30 bis 90 Minuten stehen gestrichelte Vorschläge.',
  step2: 'Drücken Sie auf einen: Seine Karte sagt, was, mit wem, wann und warum, und gibt eine Frage mit.',
  step3:
    'Tragen Sie ihn ein, suchen Sie eine andere Idee oder eine andere Zeit, oder sagen Sie „Jetzt nicht“. Geschrieben wird nichts, bevor Sie drücken.',
  step4: 'Das Fenster der Symbolleiste zeigt, was eingetragen ist, und nimmt es zurück, bis es beginnt.',
  missing: 'Wenn etwas fehlt',
  noneQ: 'Im Kalender stehen keine Vorschläge',
  noneA:
    'Laden Sie den Tab nach dem Installieren einmal neu. Vorschläge stehen in Wochen- und Tagesansicht, in Ihrer Arbeitszeit, und so viele am Tag, wie Sie gewählt haben; das Fenster der Symbolleiste sagt, was im Weg steht.',
  peopleQ: 'Es geht um die falschen Menschen',
  peopleA: 'Nennen Sie die Menschen, die Sie führen, und wie sie zu Ihnen stehen. Vornamen genügen.',
  accountQ: 'Statt einzutragen, öffnet sich ein Formular',
  accountA:
    'So geht es ohne verbundenes Konto: Drücken Sie im Formular auf „Speichern“. Mit einem Konto wird gleich eingetragen.',
  tooManyQ: 'Es sind zu viele, oder sie kommen zur falschen Zeit',
  tooManyA:
    'Machen Sie im Fenster der Symbolleiste eine Pause, verschieben Sie, was nicht passt, oder setzen Sie Grenzen.',
  wrongQ: 'Eine Seite wird nicht verstanden, oder ein Eintrag sieht falsch aus',
  wrongA: 'Kopieren Sie den Text darüber: Er nennt niemanden und keinen Termin und sagt, was zum Beheben nötig ist.',
};
