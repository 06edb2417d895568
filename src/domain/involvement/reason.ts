import type { Gap } from '../availability/types.ts';
import { dayNumberOf, momentOf } from './day.ts';
import { ordinary } from './factors.ts';
import { daysSinceLast, memoryOf } from './memory.ts';
import type { Memory } from './memory.ts';
import { isLookBack, openHandOver } from './look-back.ts';
import { firstName } from './names.ts';
import { customerEventAfter, deadlineAfter, isForGroupDay } from './occasion.ts';
import { goalOf } from './person-rules.ts';
import type {
  Activity,
  Factor,
  FactorName,
  Person,
  Reason,
  ReasonKey,
  ReasonPart,
  SuggestInput,
  Suggestion,
} from './types.ts';

const part = (key: ReasonKey, values: ReasonPart['values'] = {}): ReasonPart => ({ key, values });

const partKeys = {
  morning: 'fitsMorning',
  midday: 'fitsMidday',
  afternoon: 'fitsAfternoon',
  late: 'fitsLate',
} as const satisfies Record<string, ReasonKey>;

/** What a sentence is made from. */
interface Told {
  readonly suggestion: Suggestion;
  readonly activity: Activity;
  readonly people: readonly Person[];
  readonly input: SuggestInput;
  readonly memory: Memory;
  readonly gap: Gap | undefined;
  /** The day it would be on. */
  readonly day: number;
  /** Days since anything was done with these people, and since this was done at all. */
  readonly since: { readonly people: number; readonly activity: number };
}

/** The sentence each factor stands for, or undefined when it has nothing true to say here. */
const sentences: Readonly<Record<FactorName, (told: Told, value: number) => ReasonPart | undefined>> = {
  cadence: ({ activity, people, memory, day, since }) => {
    const [first] = people;
    if (first === undefined) {
      return undefined;
    }
    if (isLookBack(activity)) {
      const { ago } = openHandOver(first.id, day, memory) ?? {};
      return ago === undefined ? undefined : part('lookBack', { days: ago });
    }
    if (people.every((person) => !memory.pastWith.has(person.id))) {
      return part('neverMet');
    }
    return since.people >= 2 && since.people < Number.POSITIVE_INFINITY
      ? part('notMetFor', { days: since.people })
      : undefined;
  },
  fairness: ({ people, memory }) => {
    const isLittle = (person: Person): boolean => memory.attention.shortfallOf(person.id) > 0.5;
    return people.length > 0 && people.every(isLittle) ? part('littleTime') : undefined;
  },
  fitOfLength: ({ suggestion: { slot, gap } }) => {
    const minutes = (slot.end - slot.start) / 60_000;
    return (gap.end - gap.start) / 60_000 - minutes < 10 ? part('fitsLength', { minutes }) : undefined;
  },
  fitOfPlaceAndHour: ({ suggestion, activity, gap, input }, value) => {
    const { timeZone, people } = input;
    const moment = momentOf(suggestion.slot, timeZone);
    if (activity.when.beforeCustomer === true) {
      const id = customerEventAfter(moment.day, input)?.customer;
      const customer = people.find((person) => person.id === id);
      return customer && part('beforeCustomer', { customer: firstName(customer.name) });
    }
    if (activity.when.beforeDeadline === true) {
      const goal = deadlineAfter(moment.day, input);
      return goal && part('beforeDeadline', { goal: goal.text });
    }
    if (isForGroupDay(activity, moment.weekday, input)) {
      return part('groupDay');
    }
    if (gap?.kind === 'break') {
      return part('fitsLunch');
    }
    return value === 1 ? part(partKeys[moment.part]) : undefined;
  },
  variety: ({ activity, memory, since }) => {
    if (!memory.daysOf.has(activity.id)) {
      // To somebody who has just begun everything is new: that says nothing.
      return memory.traces.length >= 5 ? part('neverDone') : undefined;
    }
    return since.activity >= 7 && since.activity < Number.POSITIVE_INFINITY
      ? part('notDoneLately', { days: since.activity })
      : undefined;
  },
  movement: (_, value) => (value === 1 ? part('moveAfterMeeting') : undefined),
  light: (_, value) => (value > 0.5 ? part('somethingLight') : undefined),
  goal: ({ activity, input: { goals } }) => {
    const goal = goalOf(activity, goals);
    return goal && part('servesGoal', { goal: goal.text });
  },
  sharedFreeTime: ({ people, input: { theirBusy } }, value) =>
    people.length > 0 && value === 1 && people.every(({ id }) => theirBusy?.has(id) === true)
      ? part('suitsBoth')
      : undefined,
  taste: (_, value) => (value > 0.6 ? part('youLikeIt') : undefined),
  liking: (_, value) => (value === 1 ? part('theyLikeIt') : undefined),
};

/** What each factor says of a suggestion, where it has something true to say. */
export const candidateReason = (
  suggestion: Suggestion,
  input: SuggestInput,
): ((factor: Factor) => ReasonPart | undefined) => {
  const activity = input.catalogue.find((one) => one.id === suggestion.activity);
  if (activity === undefined) {
    throw new RangeError(`suggestion.activity: expected one of the catalogue, found ${suggestion.activity}`);
  }
  const memory = memoryOf(input);
  const people = input.people.filter((person) => suggestion.people.includes(person.id));
  const day = dayNumberOf(suggestion.slot.start, input.timeZone);
  const told: Told = {
    suggestion,
    activity,
    people,
    input,
    memory,
    gap: input.gaps.find((gap) => gap.start === suggestion.gap.start && gap.end === suggestion.gap.end),
    day,
    since: {
      people: Math.min(...people.map((person) => daysSinceLast(memory.pastWith.get(person.id)?.days, day))),
      activity: daysSinceLast(memory.daysOf.get(activity.id), day),
    },
  };
  return ({ name, value }) => sentences[name](told, value);
};

/** Much the same said twice: how long it has been, and how little it was. */
const personal: ReadonlySet<FactorName> = new Set(['cadence', 'fairness']);

/**
 * The strongest one or two reasons of a suggestion that are true as sentences, strongest first. Cadence and fairness say much the
 * same, so at most one of them speaks. Plain and about the time together; nobody is compared with anybody (RULE-6).
 * @throws RangeError for an activity that is not in the input's catalogue.
 */
export const reasonOf = (suggestion: Suggestion, input: SuggestInput): Reason => {
  const say = candidateReason(suggestion, input);
  const standOut = ({ name, value, weight }: Factor): number => weight * (value - ordinary[name]);
  const strongest = suggestion.factors.toSorted((left, right) => standOut(right) - standOut(left));
  const parts: ReasonPart[] = [];
  let isAboutPeople = false;
  for (const factor of strongest) {
    const isPersonal = personal.has(factor.name);
    // What the user gave no weight did not bring the suggestion about.
    const isSilent = (isPersonal && isAboutPeople) || factor.weight === 0;
    const sentence = isSilent ? undefined : say(factor);
    if (sentence !== undefined) {
      parts.push(sentence);
      isAboutPeople ||= isPersonal;
    }
    if (parts.length === 2) {
      break;
    }
  }
  if (parts.length > 0) {
    return parts;
  }
  // Nothing special to say: then it is a matter of time being free.
  return [part('timeIsFree', { minutes: (suggestion.slot.end - suggestion.slot.start) / 60_000 })];
};
