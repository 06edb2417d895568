import type { upwardTexts as english } from '../../en/involvement/upward.ts';
import type { Translation } from '../../tables.ts';

export const upwardTexts: Translation<typeof english> = {
  a25: {
    name: 'Ziele meiner Führungskraft',
    title: 'Worauf wir hinarbeiten, mit {name}',
    titleAlone: 'Die Ziele meiner Führungskraft verstehen',
    question: 'Was wollen wir erreichen, und warum gerade das?',
    followUp: 'Eine kurze Notiz zu dem, was verstanden wurde.',
    place: 'Wie es dem Gegenüber am liebsten ist',
  },
  a26: {
    name: 'Feedback nach oben',
    title: 'Eine halbe Stunde mit {name}',
    titleAlone: 'Eine halbe Stunde mit meiner Führungskraft',
    question: 'Was ist geschehen, was kam dabei heraus, und was könnten wir stattdessen versuchen?',
    followUp: 'Ein Dankeschön, in beide Richtungen.',
    place: 'An einem ungestörten Ort',
  },
  a27: {
    name: 'Eine Sache abnehmen',
    title: '{name} eine Sache abnehmen',
    titleAlone: 'Meiner Führungskraft eine Sache abnehmen',
    question: 'Welche eine Sache würde am meisten helfen, wenn sie erledigt wäre, und bis wann?',
    followUp: 'Bescheid geben, wenn es erledigt ist.',
    place: 'Wo es gerade passt',
  },
  a28: {
    name: 'Stärke meiner Führungskraft',
    title: '{name} zu Gast im Team',
    titleAlone: 'Meine Führungskraft ins Team einladen',
    question: 'Welche Ihrer Stärken würde das Team gern einmal erleben?',
    followUp: 'Erzählen, was sich dadurch im Team verändert hat.',
    place: 'Beim Team',
  },
  a29: {
    name: 'Vorausdenken',
    title: 'Die nächste Frist vorbereiten mit {name}',
    titleAlone: 'Die nächste Frist meiner Führungskraft vorbereiten',
    question: 'Was wird dafür gebraucht, das noch fehlt?',
    followUp: 'Es liefern.',
    place: 'Wo es gerade passt',
  },
  a32: {
    name: 'Gemeinsam entscheiden',
    title: 'Gemeinsam entscheiden mit {name}',
    titleAlone: 'Gemeinsam etwas entscheiden',
    question: 'Welche Möglichkeiten liegen auf dem Tisch, und was spricht für die, die wir nicht nehmen würden?',
    followUp: 'Festhalten, was entschieden wurde und warum.',
    place: 'Wo es gerade passt',
  },
  a35: {
    name: 'Von sich aus berichten',
    title: 'Stand der Dinge für {name}',
    titleAlone: 'Meine Führungskraft auf den Stand bringen',
    question: 'Was hat sich bewegt, was kommt als Nächstes, was wird gebraucht?',
    followUp: 'Vereinbaren, wie oft das hilft.',
    place: 'Wie es dem Gegenüber am liebsten ist',
  },
  a36: {
    name: 'Hindernis und Vorschlag',
    title: 'Ein Hindernis ausräumen mit {name}',
    titleAlone: 'Ein Hindernis mit meiner Führungskraft ausräumen',
    question: 'Welche zwei Wege führen daran vorbei, und welchen würden Sie nehmen?',
    followUp: 'Festhalten, was entschieden wurde.',
    place: 'Wo es gerade passt',
  },
};
