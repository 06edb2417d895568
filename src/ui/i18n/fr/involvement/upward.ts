import type { upwardTexts as english } from '../../en/involvement/upward.ts';
import type { Translation } from '../../tables.ts';

export const upwardTexts: Translation<typeof english> = {
  a25: {
    name: 'Les objectifs de ma hiérarchie',
    title: 'Ce que nous visons, avec {name}',
    titleAlone: 'Comprendre les objectifs de ma hiérarchie',
    question: 'Que cherchons-nous à atteindre, et pourquoi cela ?',
    followUp: 'Une courte note sur ce qui a été compris.',
    place: 'Selon ses préférences',
  },
  a26: {
    name: 'Feedback vers le haut',
    title: 'Une demi-heure avec {name}',
    titleAlone: 'Une demi-heure avec ma hiérarchie',
    question: 'Que s’est-il passé, qu’en est-il sorti, et que pourrions-nous essayer à la place ?',
    followUp: 'Un merci, dans les deux sens.',
    place: 'À l’abri des oreilles',
  },
  a27: {
    name: 'Soulager d’une tâche',
    title: 'Soulager {name} d’une tâche',
    titleAlone: 'Soulager ma hiérarchie d’une tâche',
    question: 'Quelle seule chose aiderait le plus si elle était faite, et pour quand ?',
    followUp: 'Prévenir quand c’est fait.',
    place: 'N’importe où',
  },
  a28: {
    name: 'Le point fort de ma hiérarchie',
    title: 'Avec l’équipe et {name}',
    titleAlone: 'Inviter ma hiérarchie dans l’équipe',
    question: 'Que faites-vous le mieux, que l’équipe adorerait voir ?',
    followUp: 'Dire ce que cela a changé pour l’équipe.',
    place: 'Avec l’équipe',
  },
  a29: {
    name: 'Anticiper',
    title: 'Préparer la prochaine échéance avec {name}',
    titleAlone: 'Préparer la prochaine échéance de ma hiérarchie',
    question: 'De quoi aurez-vous besoin que vous n’avez pas encore ?',
    followUp: 'Le fournir.',
    place: 'N’importe où',
  },
  a32: {
    name: 'Décider ensemble',
    title: 'Décider ensemble avec {name}',
    titleAlone: 'Décider quelque chose ensemble',
    question: 'Quelles options sont sur le papier, et qu’est-ce qui plaide pour celle que vous ne prendriez pas ?',
    followUp: 'Noter ce qui a été décidé, et pourquoi.',
    place: 'N’importe où',
  },
  a35: {
    name: 'Donner des nouvelles sans attendre',
    title: 'Un point pour {name}',
    titleAlone: 'Un point pour ma hiérarchie',
    question: 'Qu’est-ce qui a bougé, qu’est-ce qui vient, que faut-il ?',
    followUp: 'Convenir du rythme utile pour ces points.',
    place: 'Selon ses préférences',
  },
  a36: {
    name: 'Un blocage et une proposition',
    title: 'Lever un blocage avec {name}',
    titleAlone: 'Lever un blocage avec ma hiérarchie',
    question: 'Quels sont les deux moyens de le contourner, et lequel prendriez-vous ?',
    followUp: 'Noter ce qui a été décidé.',
    place: 'N’importe où',
  },
};
