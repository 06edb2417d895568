import { describe, expect, it } from 'vitest';
import { MessageError } from '../../../src/messages/errors.ts';
import type { AcceptOutcome, BookingView, SuggestionView } from '../../../src/messages/map.ts';
import { at, busy, startTestPage } from './support.ts';

const tuesday = '2026-11-24';

const bookingOf = ({ slot }: SuggestionView): BookingView => ({
  id: 'booking-1',
  title: 'Walk with Ana',
  when: '',
  slot,
  state: 'booked',
  calendarName: 'Work',
  problem: '',
  remedy: { kind: 'none', label: '' },
  canUndo: true,
  undoNotice: '',
});

const ready = async (handlers: NonNullable<Parameters<typeof startTestPage>[0]>['handlers'] = {}) => {
  const test = startTestPage({ handlers });
  await test.settle();
  const suggestion = test.scene().suggestions[1];
  if (suggestion === undefined) throw new Error('no suggestion on Tuesday');
  const booked: AcceptOutcome = { kind: 'booked', booking: bookingOf(suggestion), message: 'Booked' };
  return { test, suggestion, booked, actions: test.layerLife.actions };
};

describe('accepting a suggestion', () => {
  it('says whose calendar the page shows', async () => {
    const test = startTestPage({ account: 'pat@example.com' });
    await test.settle();
    const suggestion = test.scene().suggestions[1]!;
    test.handlers['card.accept'] = () => ({ kind: 'booked', booking: bookingOf(suggestion), message: 'Booked' });
    await test.layerLife.actions.accept(suggestion);
    for (const name of ['page.hello', 'page.suggest', 'card.accept'] as const) {
      expect(test.asked(name)[0]).toMatchObject({ account: 'pat@example.com' });
    }
  });

  it('sends everything that is needed to book it again, in the zone the page was read in', async () => {
    const { test, suggestion, booked, actions } = await ready();
    test.handlers['card.accept'] = () => booked;
    await actions.accept(suggestion);
    expect(test.asked('card.accept')).toEqual([
      {
        intent: '00000000-0000-4000-8000-000000000001',
        page: 'google-calendar',
        gap: suggestion.gap,
        slot: suggestion.slot,
        activity: 'a01',
        people: ['ana'],
        timeZone: 'Europe/Berlin',
        isQuiet: false,
        choice: {},
      },
    ]);
  });

  it('is one acceptance however often it is asked while under way', async () => {
    const { test, suggestion, booked, actions } = await ready();
    test.handlers['card.accept'] = () => booked;
    const outcomes = await Promise.all([actions.accept(suggestion), actions.accept(suggestion)]);
    expect(outcomes).toEqual([booked, booked]);
    expect(test.asked('card.accept')).toHaveLength(1);
  });

  it('takes the pill away at once, even while the page rebuilds itself, and asks again when it is undone', async () => {
    const { test, suggestion, booked, actions } = await ready();
    test.handlers['card.accept'] = () => booked;
    test.handlers['card.undo'] = () => ({ ok: true, message: 'Undone', booking: bookingOf(suggestion) });
    expect(test.drawn()).toContain(suggestion.slot.start);
    test.state.failure = { reason: 'settling', detail: '', retryInMs: 400 };
    await actions.accept(suggestion);
    expect(test.drawn()).not.toContain(suggestion.slot.start);
    await actions.undo('booking-1');
    test.state.failure = undefined;
    await test.wait(400);
    expect(test.drawn()).toContain(suggestion.slot.start);
  });

  it('keeps its intent when no answer came, and takes a new one after an outcome', async () => {
    const { test, suggestion, booked, actions } = await ready();
    test.handlers['card.accept'] = () => {
      throw new MessageError('unreachable');
    };
    await expect(actions.accept(suggestion)).rejects.toMatchObject({ code: 'unreachable' });
    test.handlers['card.accept'] = () => booked;
    await actions.accept(suggestion);
    await actions.accept(suggestion);
    const intents = test.asked('card.accept').map(({ intent }) => intent);
    expect(intents[1]).toBe(intents[0]);
    expect(intents[2]).not.toBe(intents[0]);
  });

  it('takes the pill away at once and does not offer its time again before the event shows', async () => {
    const { test, suggestion, booked, actions } = await ready();
    test.handlers['card.accept'] = () => booked;
    await actions.accept(suggestion);
    await test.settle();
    expect(test.drawn()).not.toContain(suggestion.slot.start);
    expect(test.asked('page.suggest').at(-1)?.gaps[1]?.start).toBe(at('2026-11-24T09:30'));
    expect(test.scene().standing(suggestion.slot)).toBe('taken');
  });

  it('asks nothing when the event then appears: the gaps are the same', async () => {
    const { test, suggestion, booked, actions } = await ready();
    test.handlers['card.accept'] = () => booked;
    await actions.accept(suggestion);
    await test.settle();
    const asks = test.asked('page.suggest').length;
    test.state.busy = [busy(tuesday, 9, 9.5)];
    await test.change();
    expect(test.asked('page.suggest')).toHaveLength(asks);
  });

  it('believes the page from then on: when the event is deleted there, the time is free again', async () => {
    const { test, suggestion, booked, actions } = await ready();
    test.handlers['card.accept'] = () => booked;
    await actions.accept(suggestion);
    test.state.busy = [busy(tuesday, 9, 9.5)];
    await test.change();
    test.state.busy = [];
    await test.change();
    expect(test.drawn()).toContain(suggestion.slot.start);
  });

  it('gives the time back after an undo', async () => {
    const { test, suggestion, booked, actions } = await ready();
    test.handlers['card.accept'] = () => booked;
    test.handlers['card.undo'] = () => ({ ok: true, message: 'Removed', booking: bookingOf(suggestion) });
    await actions.accept(suggestion);
    await actions.undo('booking-1');
    await test.settle();
    expect(test.drawn()).toContain(suggestion.slot.start);
  });

  it('leaves the pill where it is when the host’s own form was opened', async () => {
    const { test, suggestion, actions } = await ready();
    test.handlers['card.accept'] = () => ({ kind: 'handed-over', message: 'The form is open' });
    await actions.accept(suggestion);
    await test.change();
    expect(test.drawn()).toContain(suggestion.slot.start);
  });
});

describe('the other buttons', () => {
  it('ask for another idea with what was shown, and nothing else of it', async () => {
    const { test, suggestion, actions } = await ready({ 'card.another': () => null });
    await actions.another(suggestion.gap, [suggestion]);
    expect(test.asked('card.another')).toEqual([
      {
        page: 'google-calendar',
        gap: suggestion.gap,
        timeZone: 'Europe/Berlin',
        shown: [{ activity: 'a01', people: ['ana'] }],
        choice: {},
      },
    ]);
  });

  it('ask for another length or another way of booking, and keep what was chosen in all that comes after', async () => {
    const choice = { isHeld: true } as const;
    const { test, suggestion, booked, actions } = await ready({
      'card.adjust': ({ minutes }) => ({ ...suggestion, key: `${minutes}`, choice }),
      'card.another': () => null,
      'card.times': () => [],
    });
    const adjusted = await actions.adjust(suggestion, 45, choice);
    expect(test.asked('card.adjust')).toMatchObject([{ slot: suggestion.slot, people: ['ana'], minutes: 45, choice }]);
    await actions.another(adjusted.gap, [suggestion, adjusted]);
    expect(test.asked('card.another')).toMatchObject([{ choice }]);
    await actions.times(adjusted);
    expect(test.asked('card.times')).toMatchObject([{ choice }]);
    test.handlers['card.accept'] = () => booked;
    await actions.accept(adjusted);
    expect(test.asked('card.accept')).toMatchObject([{ choice }]);
  });

  it('ask for other times among the gaps of the page', async () => {
    const { test, suggestion, actions } = await ready({ 'card.times': () => [] });
    await actions.times(suggestion);
    expect(test.asked('card.times')[0]).toMatchObject({ not: suggestion.slot, people: ['ana'] });
    expect(test.asked('card.times')[0]?.gaps).toHaveLength(2);
  });

  it('take away at once what was put off', async () => {
    const { test, suggestion, actions } = await ready();
    await actions.notNow('leave-this-gap', suggestion);
    expect(test.drawn()).toEqual([at('2026-11-23T10:00')]);
    await actions.notNow('pause-all', suggestion);
    expect(test.drawn()).toEqual([]);
  });

  it('take away everything with a person, or of a kind, that was put off', async () => {
    const { test, suggestion, actions } = await ready();
    await actions.notNow('not-this-person', suggestion);
    expect(test.drawn()).toEqual([]);
    const other = await ready();
    await other.actions.notNow('not-this-kind', other.suggestion);
    expect(other.test.drawn()).toEqual([]);
  });

  it('keep what could not be put off', async () => {
    const { test, suggestion, actions } = await ready({
      'card.notNow': () => {
        throw new MessageError('failed');
      },
    });
    await expect(actions.notNow('next-week', suggestion)).rejects.toThrow(MessageError);
    expect(test.drawn()).toContain(suggestion.slot.start);
  });

  it('reload the page themselves, and leave every other remedy to the worker', async () => {
    const { test, suggestion, booked, actions } = await ready();
    expect(await actions.remedy('reload', suggestion, undefined)).toBeNull();
    expect(test.reload).toHaveBeenCalledTimes(1);
    test.handlers['card.remedy'] = () => booked;
    expect(await actions.remedy('retry', suggestion, 'booking-1')).toEqual(booked);
    expect(test.asked('card.remedy')[0]).toMatchObject({ kind: 'retry', booking: 'booking-1' });
    await test.settle();
    expect(test.drawn()).not.toContain(suggestion.slot.start);
  });
});
