import type { ActivityId, ActivityTexts, DraftWords, ReasonKey } from '../../../domain/involvement/types.ts';
import { doingTexts } from './involvement/doing.ts';
import { guidanceTexts } from './involvement/guidance.ts';
import { lightTexts } from './involvement/light.ts';
import { upwardTexts } from './involvement/upward.ts';

/** Every activity's words: questions, never talking points (RULE-9); the title says what will happen (R1). */
export const activityTexts: Readonly<Record<ActivityId, ActivityTexts>> = {
  ...doingTexts,
  ...lightTexts,
  ...guidanceTexts,
  ...upwardTexts,
};

/** The why line: whole sentences, about what the two can do, never about who is ahead of whom (RULE-6, G1). */
export const reasonTexts: Readonly<Record<ReasonKey, string>> = {
  notMetFor: 'It has been {days} days since you did something with {name}.',
  neverMet: 'This would be your first one with {name}.',
  littleTime: '{name} has had little of your time lately.',
  fitsLength: 'It takes {minutes} minutes, and that is what is free.',
  timeIsFree: '{minutes} minutes are free for it.',
  fitsLunch: 'It fits into your lunch break.',
  fitsMorning: 'The morning is a good time for it.',
  fitsMidday: 'The middle of the day is a good time for it.',
  fitsAfternoon: 'The afternoon is a good time for it.',
  fitsLate: 'It is a good way to end the day.',
  neverDone: 'You have not tried this one yet.',
  notDoneLately: 'You have not done this for {days} days.',
  moveAfterMeeting: 'It gets you on your feet after a meeting.',
  somethingLight: 'It is something light for a change.',
  servesGoal: 'It serves your goal “{goal}”.',
  beforeCustomer: 'You are about to meet {customer}.',
  beforeDeadline: 'Your goal “{goal}” is due soon.',
  lookBack: 'It is time to look back with {name} on what you agreed {days} days ago.',
  groupDay: 'It is your day for doing things in a group.',
  suitsBoth: '{name} is free then as well.',
  youLikeIt: 'You have chosen things like this before.',
  theyLikeIt: '{name} likes this kind of thing.',
};

/** What surrounds an activity's own words in the description of the booked event; guests read it too. */
export const draftTexts: DraftWords = {
  question: 'To begin with: {question}',
  followUp: 'Afterwards: {followUp}',
  ownIdea:
    'I kept this time free because I would like to spend it with you. If another time suits you better, please say so.',
  quietTitle: 'Time with {name}',
  quietTitleAlone: 'Time kept free',
  praise: 'Perhaps {name}: it has been a while.',
  praisePrivately: 'In private: {name}.',
  tellManager: 'The manager in between hears that we met, not what was said.',
  twin: 'Just as gladly: {activity}.',
  byVideo: 'By video',
  byPhone: 'By phone',
};
