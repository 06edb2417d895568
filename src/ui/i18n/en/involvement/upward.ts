import type { ActivityTexts } from '../../../../domain/involvement/types.ts';

/** With one's own leader, and deciding among peers. */
export const upwardTexts = {
  a25: {
    name: "My leader's aims",
    title: 'What we aim for, with {name}',
    titleAlone: "Understand my leader's aims",
    question: 'What are we trying to achieve, and why that?',
    followUp: 'A short note on what was understood.',
    place: 'As they like it best',
  },
  a26: {
    name: 'Upward feedback',
    // Never an event with an open title (L4).
    title: 'Half an hour with {name}',
    titleAlone: 'Half an hour with my leader',
    question: 'What happened, what came of it, and what could we try instead?',
    followUp: 'A thank-you, both ways.',
    place: 'Somewhere private',
  },
  a27: {
    name: 'Take one thing off their plate',
    title: 'Take one thing over from {name}',
    titleAlone: "Take one thing off my leader's plate",
    question: 'Which one thing would help most if it were done, and by when?',
    followUp: 'Say when it is done.',
    place: 'Anywhere',
  },
  a28: {
    name: "My leader's strength",
    title: '{name} with the team',
    titleAlone: 'Invite my leader to the team',
    question: 'What do you do best that the team would love to see?',
    followUp: 'Say what it changed for the team.',
    place: 'With the team',
  },
  a29: {
    name: 'Think ahead',
    title: 'Prepare the next deadline with {name}',
    titleAlone: "Prepare my leader's next deadline",
    question: 'What will you need for it that you do not have yet?',
    followUp: 'Deliver it.',
    place: 'Anywhere',
  },
  a32: {
    name: 'Decide together',
    title: 'Decide together with {name}',
    titleAlone: 'Decide something together',
    question: 'Which options are on paper, and what speaks for the one you would not take?',
    followUp: 'Write down what was decided, and why.',
    place: 'Anywhere',
  },
  a35: {
    name: 'Proactive update',
    title: 'Update for {name}',
    titleAlone: 'Update my leader',
    question: 'What moved, what comes next, what is needed?',
    followUp: 'Agree on how often an update helps.',
    place: 'As they like it best',
  },
  a36: {
    name: 'Roadblock and proposal',
    title: 'Clear a roadblock with {name}',
    titleAlone: 'Clear a roadblock with my leader',
    question: 'Which two ways around it are there, and which would you take?',
    followUp: 'Write down what was decided.',
    place: 'Anywhere',
  },
} as const satisfies Record<string, ActivityTexts>;
