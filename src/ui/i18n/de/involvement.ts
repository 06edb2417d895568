import type { draftTexts as englishDraft, reasonTexts as englishReasons } from '../en/involvement.ts';
import type { Translation } from '../tables.ts';

export const reasonTexts: Translation<typeof englishReasons> = {
  notMetFor: 'Seit {days} Tagen nichts gemeinsam mit {name} unternommen.',
  neverMet: 'Es wäre das erste Mal mit {name}.',
  littleTime: 'Für {name} war zuletzt wenig Zeit.',
  fitsLength: 'Es dauert {minutes} Minuten, und genau die sind frei.',
  timeIsFree: '{minutes} Minuten sind dafür frei.',
  fitsLunch: 'Es passt in Ihre Mittagspause.',
  fitsMorning: 'Der Vormittag ist eine gute Zeit dafür.',
  fitsMidday: 'Die Mitte des Tages ist eine gute Zeit dafür.',
  fitsAfternoon: 'Der Nachmittag ist eine gute Zeit dafür.',
  fitsLate: 'So klingt der Tag gut aus.',
  neverDone: 'Das haben Sie noch nicht ausprobiert.',
  notDoneLately: 'Das haben Sie seit {days} Tagen nicht gemacht.',
  moveAfterMeeting: 'Nach einer Besprechung tut Bewegung gut.',
  somethingLight: 'Zur Abwechslung etwas Leichtes.',
  servesGoal: 'Es dient Ihrem Ziel „{goal}“.',
  beforeCustomer: 'Sie treffen bald {customer}.',
  beforeDeadline: 'Ihr Ziel „{goal}“ ist bald fällig.',
  lookBack: 'Zeit, mit {name} zurückzublicken: Vereinbart haben Sie es vor {days} Tagen.',
  groupDay: 'Es ist Ihr Tag für Gemeinsames in der Gruppe.',
  suitsBoth: 'Die Zeit ist auch bei {name} frei.',
  youLikeIt: 'Ähnliches haben Sie schon öfter gewählt.',
  theyLikeIt: 'So etwas kommt bei {name} gut an.',
};

export const draftTexts: Translation<typeof englishDraft> = {
  question: 'Zum Einstieg: {question}',
  followUp: 'Danach: {followUp}',
  ownIdea:
    'Ich habe mir diese Zeit freigehalten, weil ich sie gern gemeinsam verbringen möchte. Wenn ein anderer Zeitpunkt besser passt, bitte einfach Bescheid geben.',
  quietTitle: 'Zeit mit {name}',
  quietTitleAlone: 'Freigehaltene Zeit',
  praise: 'Vielleicht {name}: Es ist eine Weile her.',
  praisePrivately: 'Unter vier Augen: {name}.',
  tellManager: 'Die Führungskraft dazwischen erfährt, dass wir uns getroffen haben, nicht, was gesagt wurde.',
  twin: 'Genauso gern: {activity}.',
  byVideo: 'Per Video',
  byPhone: 'Per Telefon',
};
