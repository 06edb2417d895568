import { describe, expect, it } from 'vitest';
import type { Answer, PageReport } from '../../../src/messages/map.ts';
import { MessageError } from '../../../src/messages/errors.ts';
import { at, busy, settingsOf, startTestPage, suggestFor, words } from './support.ts';

const monday = '2026-11-23';
const tuesday = '2026-11-24';

const started = async (...options: Parameters<typeof startTestPage>) => {
  const test = startTestPage(...options);
  await test.settle();
  return test;
};

describe('reading the page', () => {
  it('asks for the settings, sends the gaps and nothing else, and draws what comes back', async () => {
    const test = await started({ busy: [busy(tuesday, 9, 11)] });
    expect(test.sent.map(({ name }) => name)).toEqual(['page.hello', 'page.suggest']);
    const [report] = test.asked('page.suggest');
    expect(report).toEqual({
      page: 'google-calendar',
      dates: [monday, tuesday],
      timeZone: 'Europe/Berlin',
      gaps: [
        {
          start: at('2026-11-23T10:00'),
          end: at('2026-11-23T17:00'),
          kind: 'work',
          startsAt: 'notice',
          endsAt: 'hours',
        },
        {
          start: at('2026-11-24T11:00'),
          end: at('2026-11-24T17:00'),
          kind: 'work',
          startsAt: 'meeting',
          endsAt: 'hours',
        },
      ],
    });
    expect(test.drawn()).toEqual([at('2026-11-23T10:00'), at('2026-11-24T11:00')]);
  });

  it('leaves days that are over alone', async () => {
    const test = await started({ now: at('2026-11-24T08:00') });
    expect(test.asked('page.suggest')[0]?.dates).toEqual([tuesday]);
    expect(test.asked('page.suggest')[0]?.gaps.every(({ start }) => start >= at('2026-11-24T10:00'))).toBe(true);
  });

  it('asks the worker again only when the gaps changed', async () => {
    const test = await started();
    await test.change();
    await test.change();
    expect(test.asked('page.suggest')).toHaveLength(1);
    test.state.busy = [busy(tuesday, 9, 12)];
    await test.change();
    expect(test.asked('page.suggest')).toHaveLength(2);
  });

  it('reads nothing when only places changed, and draws once', async () => {
    const test = await started();
    const drawings = test.scenes.length;
    await test.change('moved');
    expect(test.scenes).toHaveLength(drawings + 1);
    expect(test.readBusy).toHaveBeenCalledTimes(1);
  });

  it('keeps the pills while it reads again, so that nothing flickers', async () => {
    const test = await started();
    const before = test.drawn();
    test.handlers['page.suggest'] = () => new Promise(() => undefined);
    test.state.busy = [busy(tuesday, 15, 16)];
    await test.change();
    expect(test.drawn()).toEqual(before);
    expect(test.scenes).not.toContain('cleared');
  });

  it('drops a pill at once whose time was taken, before the worker answers', async () => {
    const test = await started();
    test.handlers['page.suggest'] = () => new Promise(() => undefined);
    test.state.busy = [busy(tuesday, 9, 9.5)];
    await test.change();
    expect(test.drawn()).toEqual([at('2026-11-23T10:00')]);
  });

  it('ignores an answer that another one has overtaken', async () => {
    let answerFirst: (value: Answer<'page.suggest'>) => void = () => undefined;
    const test = startTestPage({
      handlers: { 'page.suggest': () => new Promise((resolve) => (answerFirst = resolve)) },
    });
    await test.settle();
    const [first] = test.asked('page.suggest');
    test.handlers['page.suggest'] = (report) => ({ suggestions: suggestFor(report), notices: [], words });
    test.state.busy = [busy(monday, 9, 17)];
    await test.change();
    expect(test.drawn()).toEqual([at('2026-11-24T09:00')]);
    answerFirst({ suggestions: suggestFor(first!), notices: [], words });
    await test.settle();
    expect(test.drawn()).toEqual([at('2026-11-24T09:00')]);
  });

  it('places a slot by its wall clock on the page', async () => {
    const test = await started();
    test.scene().placeOf({ start: at('2026-11-24T11:15'), end: at('2026-11-25T00:00') });
    expect(test.placeOf).toHaveBeenLastCalledWith({ date: tuesday, startMinute: 675, endMinute: 1440 });
  });

  it('passes on that the host is occupied', async () => {
    const test = await started();
    test.state.isOccupied = true;
    await test.change('moved');
    expect(test.scene().isOccupied).toBe(true);
  });
});

describe('a page that cannot be read', () => {
  it('shows nothing and tells the worker why, once', async () => {
    const test = await started();
    test.state.failure = { reason: 'columns-disagree', detail: '7 headers, 5 columns' };
    await test.change();
    await test.change();
    expect(test.drawn()).toBeUndefined();
    expect(test.asked('page.unreadable')).toEqual([
      { page: 'google-calendar', reason: 'columns-disagree', detail: '7 headers, 5 columns' },
    ]);
  });

  it('comes back with its pills, and the worker hears of it', async () => {
    const test = await started();
    test.state.failure = { reason: 'events-disagree', detail: '' };
    await test.change();
    test.state.failure = undefined;
    await test.change();
    expect(test.drawn()).toHaveLength(2);
    expect(test.asked('page.suggest')).toHaveLength(2);
  });

  it('that is settling is looked at again after its time, with one timer', async () => {
    const test = await started();
    test.state.failure = { reason: 'settling', detail: '', retryInMs: 400 };
    await test.change();
    await test.change();
    expect(test.timers.filter((timer) => timer.at === test.state.now + 400)).toHaveLength(1);
    expect(test.asked('page.unreadable')).toEqual([]);
    expect(test.drawn()).toHaveLength(2);
    test.state.failure = undefined;
    test.state.busy = [busy(tuesday, 9, 17)];
    await test.wait(400);
    expect(test.drawn()).toEqual([at('2026-11-23T10:15')]);
  });

  it('without day columns shows nothing; only when that lasts the worker is told', async () => {
    const test = await started();
    test.state.days = undefined;
    await test.change();
    expect(test.drawn()).toBeUndefined();
    expect(test.asked('page.unreadable')).toEqual([]);
    await test.wait(3000);
    expect(test.asked('page.unreadable').map(({ reason }) => reason)).toEqual(['no-days']);
  });

  it('shows a zone that nobody knows: no pills, and the reason', async () => {
    const test = await started({ days: { dates: [monday], shownOffsetMinutes: -300 } });
    expect(test.asked('page.suggest')).toEqual([]);
    expect(test.drawn()).toBeUndefined();
    expect(test.asked('page.unreadable').map(({ reason }) => reason)).toEqual(['zone-mismatch']);
  });

  it('shows the zone of the connected account: then its times are read in that one', async () => {
    const test = await started({
      days: { dates: [monday], shownOffsetMinutes: -300 },
      handlers: { 'page.hello': () => settingsOf({ accountZone: 'America/New_York' }) },
    });
    const [report] = test.asked('page.suggest');
    expect(report?.timeZone).toBe('America/New_York');
    const nine = Temporal.ZonedDateTime.from('2026-11-23T09:00[America/New_York]').epochMilliseconds;
    expect(report?.gaps[0]?.start).toBe(nine);
  });

  it('keeps removing our node: we give way, say so, and read again when we are back', async () => {
    const test = await started();
    test.layerLife.onGivingWay(true);
    await test.change();
    expect(test.asked('page.unreadable').map(({ reason }) => reason)).toEqual(['layer-removed']);
    test.layerLife.onGivingWay(false);
    await test.settle();
    expect(test.asked('page.suggest')).toHaveLength(2);
  });
});

describe('as time goes by', () => {
  it('moves the notice on by the quarter of an hour, not by the minute', async () => {
    const test = await started({ now: at('2026-11-23T08:01') });
    expect(test.asked('page.suggest')[0]?.gaps[0]?.start).toBe(at('2026-11-23T10:15'));
    await test.wait(13 * 60_000);
    await test.change();
    expect(test.asked('page.suggest')).toHaveLength(1);
    await test.wait(5 * 60_000);
    expect(test.asked('page.suggest')).toHaveLength(2);
    expect(test.asked('page.suggest')[1]?.gaps[0]?.start).toBe(at('2026-11-23T10:30'));
  });

  it('drops a pill whose time has begun', async () => {
    const slot = { start: at('2026-11-23T08:05'), end: at('2026-11-23T08:35') };
    const test = await started({
      handlers: {
        'page.suggest': (report) => ({
          suggestions: suggestFor(report)
            .slice(0, 1)
            .map((one) => ({ ...one, slot })),
          notices: [],
          words,
        }),
      },
    });
    expect(test.drawn()).toEqual([slot.start]);
    expect(test.scene().standing(slot)).toBe('free');
    await test.change();
    await test.wait(5 * 60_000);
    expect(test.drawn()).toEqual([]);
    expect(test.scene().standing(slot)).toBe('taken');
  });

  it('does not know what became of a day that is not in view', async () => {
    const test = await started();
    const slot = { start: at('2026-12-01T10:00'), end: at('2026-12-01T10:30') };
    expect(test.scene().standing(slot)).toBe('unknown');
  });
});

describe('the other side', () => {
  it('changed its settings: the page asks for them and suggests anew without a reload', async () => {
    const test = await started();
    test.handlers['page.hello'] = () => settingsOf({ revision: 2, noticeMinutes: 0 });
    await test.settingsChange();
    expect(test.asked('page.hello')).toHaveLength(2);
    expect(test.asked('page.suggest')[1]?.gaps[0]?.start).toBe(at('2026-11-23T09:00'));
  });

  it('changed something that leaves the gaps alone: they are sent again for its new revision', async () => {
    const test = await started();
    test.handlers['page.hello'] = () => settingsOf({ revision: 2 });
    await test.settingsChange();
    expect(test.asked('page.suggest')).toHaveLength(2);
  });

  it('speaks another language from now on: what is shown does so with the answer that is written in it', async () => {
    const test = await started();
    expect(test.scene()).toMatchObject(words);
    const spoken = { texts: { bookIt: 'احجز' }, language: 'ar', direction: 'rtl' } as const;
    test.handlers['page.hello'] = () => settingsOf({ revision: 2 });
    test.handlers['page.suggest'] = (report) => ({ suggestions: suggestFor(report), notices: [], words: spoken });
    await test.settingsChange();
    expect(test.scene()).toMatchObject(spoken);
  });

  it('says which words it has, and goes on with them when none come', async () => {
    const test = await started();
    test.handlers['page.suggest'] = (report) => ({ suggestions: suggestFor(report), notices: [] });
    await test.readAgain();
    expect(test.asked('page.suggest').map(({ language }) => language)).toEqual([undefined, 'en']);
    expect(test.scene()).toMatchObject(words);
  });

  it('asks for a fresh reading and gets one, even of the same gaps', async () => {
    const test = await started();
    await test.readAgain();
    expect(test.asked('page.suggest')).toHaveLength(2);
  });

  it('did not answer: it is asked again after a while', async () => {
    let isDown = true;
    const test = await started({
      handlers: {
        'page.suggest': (report) => {
          if (isDown) throw new MessageError('unreachable');
          return { suggestions: suggestFor(report), notices: [], words };
        },
      },
    });
    // And a page in which nothing was ever suggested has no node of ours.
    expect(() => test.layerLife).toThrow('no layer was opened');
    isDown = false;
    await test.wait(10_000);
    expect(test.drawn()).toHaveLength(2);
    expect(test.layerLife).toBeDefined();
  });

  it('did not answer the first word: it is greeted again after a while', async () => {
    let isDown = true;
    const test = await started({
      handlers: {
        'page.hello': () => {
          if (isDown) throw new MessageError('unreachable');
          return settingsOf();
        },
      },
    });
    expect(test.scenes).toEqual([]);
    isDown = false;
    await test.wait(10_000);
    expect(test.drawn()).toHaveLength(2);
  });

  it('was replaced by an update: everything of ours goes and nothing more is sent', async () => {
    const test = await started();
    test.state.isAlive = false;
    await test.change();
    const messages = test.sent.length;
    expect(test.layerLife.signal.aborted).toBe(true);
    expect(test.timers).toEqual([]);
    await test.change();
    await test.settingsChange();
    await test.readAgain();
    expect(test.sent).toHaveLength(messages);
  });

  it('ends it all with the signal', async () => {
    const test = await started();
    test.stop();
    expect(test.layerLife.signal.aborted).toBe(true);
    expect(test.timers).toEqual([]);
  });

  it('brings the focus to the next suggestion when asked to, and reads nothing for it', async () => {
    const test = startTestPage();
    await test.settle();
    const reads = test.readBusy.mock.calls.length;
    test.askForNext();
    expect(test.focusNext).toHaveBeenCalledOnce();
    expect(test.readBusy).toHaveBeenCalledTimes(reads);
  });
});

describe('a note about a booking', () => {
  const slot = { start: at('2026-11-23T10:00'), end: at('2026-11-23T10:30') };
  const notice = { booking: 'b1', slot, text: 'Moved: Walk with Ana', detail: 'It was moved.' };
  const withNotice = {
    'page.suggest': (report: PageReport) => ({ suggestions: suggestFor(report), notices: [notice], words }),
  };

  it('is drawn, and nothing is suggested where it stands', async () => {
    const plain = await started({});
    const test = await started({ handlers: withNotice });
    expect(test.scene().notices).toEqual([notice]);
    const isUnder = (start: number): boolean => start < slot.end && start + 30 * 60_000 > slot.start;
    expect(test.drawn()).toEqual(plain.drawn()?.filter((start) => !isUnder(start)));
  });

  it('that was read is told to the worker, and nothing else happens when that gets lost', async () => {
    const test = await started({ handlers: withNotice });
    test.layerLife.actions.noticed('b1');
    expect(test.asked('page.noticed')).toEqual([{ booking: 'b1' }]);
    test.handlers['page.noticed'] = () => Promise.reject(new MessageError('unreachable'));
    test.layerLife.actions.noticed('b1');
    await test.settle();
    expect(test.scene().notices).toEqual([notice]);
  });

  it('may stand on the very event it is about', async () => {
    const test = await started({ handlers: withNotice, busy: [busy(monday, 10, 10.5)] });
    const other = { start: slot.start, end: at('2026-11-23T10:15') };
    expect(test.scene().placeOf(other)).toBeUndefined();
    expect(test.scene().placeOf(test.scene().notices[0]!.slot)).toMatchObject({ top: 600, height: 30 });
  });
});
