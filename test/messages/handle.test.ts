import { describe, expect, it, vi } from 'vitest';
import { MessageError } from '../../src/messages/errors.ts';
import { receiveWith } from '../../src/messages/handle.ts';
import type { Handlers, WorkerMessage } from '../../src/messages/map.ts';
import { schemas } from '../../src/messages/schemas.ts';
import { whoMaySend } from '../../src/messages/who-may-send.ts';

const ourselves = { id: 'alongside', origin: 'chrome-extension://alongside' };
const popup = { id: 'alongside', origin: ourselves.origin };
const tab = { id: 7 };
const google = {
  id: 'alongside',
  origin: 'https://calendar.google.com',
  url: 'https://calendar.google.com/',
  tab,
  frameId: 0,
};
const outlook = { ...google, origin: 'https://outlook.office.com', url: 'https://outlook.office.com/calendar/' };

const names = Object.keys(schemas) as readonly WorkerMessage[];

const gap = { start: 0, end: 3_600_000, kind: 'work', startsAt: 'meeting', endsAt: 'meeting' };
const slot = { start: 0, end: 1_800_000 };
const acceptance = {
  intent: '0b6f6c0e-4d0c-4a86-9a6e-0a8a6f0a0b0c',
  page: 'google-calendar',
  gap,
  slot,
  activity: 'a09',
  people: ['ana'],
  timeZone: 'Europe/Berlin',
};

/** One good request per message. */
const requests: Readonly<Record<WorkerMessage, unknown>> = {
  'page.hello': { page: 'google-calendar' },
  'page.suggest': { page: 'google-calendar', dates: ['2026-11-24'], timeZone: 'Europe/Berlin', gaps: [gap] },
  'page.noticed': { booking: 'b1' },
  'page.unreadable': { page: 'google-calendar', reason: 'no-columns', detail: '0 columns' },
  'card.bring': {},
  'card.another': { page: 'google-calendar', gap, timeZone: 'UTC', shown: [{ activity: 'a09', people: [] }] },
  'card.times': { page: 'google-calendar', timeZone: 'UTC', activity: 'a09', people: [], not: slot, gaps: [gap] },
  'card.people': { activity: 'a09' },
  'card.withPerson': {
    page: 'google-calendar',
    gap,
    slot,
    timeZone: 'UTC',
    activity: 'a09',
    person: { name: 'Ana', address: '' },
  },
  'card.adjust': {
    page: 'google-calendar',
    gap,
    slot,
    timeZone: 'Europe/Rome',
    activity: 'a09',
    people: [],
    minutes: 45,
    choice: { isHeld: true, into: { account: 'google:pat@example.com', calendar: 'own' } },
  },
  'card.calendars': { page: 'google-calendar' },
  'card.notNow': { choice: 'next-week', gap: slot, activity: 'a09', people: [] },
  'card.accept': acceptance,
  'card.remedy': { kind: 'retry', acceptance, booking: 'b1' },
  'card.undo': { booking: 'b1' },
  'popup.refresh': { window: slot, page: 'outlook' },
  'popup.retry': { booking: 'b1' },
  'popup.dismiss': { booking: 'b1' },
  'popup.pause': { until: 'hour' },
  'popup.resume': {},
  'popup.openEditor': { booking: 'b1' },
  'options.refreshCalendars': {},
  'options.preferencesKept': {},
  'options.readAttendees': {},
  'options.connect': { provider: 'google' },
  'options.stayConnected': { account: 'microsoft:pat@example.com', isOn: true },
  'options.disconnect': { account: 'google:pat@example.com' },
};

const receiver = (ready = () => Promise.resolve()) => {
  const called = vi.fn(async (_request: unknown, _sender: unknown) => 'answer');
  const handlers = Object.fromEntries(names.map((name) => [name, called])) as unknown as Handlers;
  const log = vi.fn();
  return { called, log, receive: receiveWith(handlers, ourselves, log, ready, (code) => `Words for ${code}.`) };
};

describe('receiving a message', () => {
  it('answers a page’s greeting without waiting for words, or even reading them', async () => {
    const ready = vi.fn(() => new Promise<void>(() => undefined));
    const { receive } = receiver(ready);
    const greeting = { name: 'page.hello', request: requests['page.hello'] };
    expect(await receive(greeting, google)).toEqual({ ok: true, value: 'answer' });
    expect(ready).not.toHaveBeenCalled();
  });

  it('waits until it can be answered, and fails typed when that never comes', async () => {
    let resolve = (): void => undefined;
    const promise = new Promise<void>((done) => (resolve = done));
    const { called, receive } = receiver(() => promise);
    const answered = receive({ name: 'popup.refresh', request: requests['popup.refresh'] }, popup);
    await Promise.resolve();
    expect(called).not.toHaveBeenCalled();
    resolve();
    expect(await answered).toEqual({ ok: true, value: 'answer' });
    const never = receiver(() => Promise.reject(new Error('no words')));
    expect(await never.receive({ name: 'popup.refresh', request: requests['popup.refresh'] }, popup)).toMatchObject({
      ok: false,
      // Without words there is nothing to say; the page has a sentence of its own for that.
      message: '',
    });
  });

  it.each(names)('%s is taken from whom it may come, and from nobody else', async (name) => {
    const { called, receive } = receiver();
    const message = { name, request: requests[name] };
    const may = whoMaySend(name);
    expect((await receive(message, google)).ok).toBe(may.includes('host'));
    expect((await receive(message, popup)).ok).toBe(may.includes('own'));
    expect((await receive(message, { ...google, origin: 'https://example.com' })).ok).toBe(false);
    expect(called).toHaveBeenCalledTimes(may.length);
  });

  it.each(names)('%s is refused in another shape', async (name) => {
    const { called, receive } = receiver();
    const sender = whoMaySend(name).includes('own') ? popup : google;
    for (const request of [undefined, null, 1, 'x', ['x'], { ...(requests[name] as object), extra: 1 }]) {
      expect(await receive({ name, request }, sender)).toMatchObject({ ok: false, code: 'refused' });
    }
    expect(called).not.toHaveBeenCalled();
  });

  it.each([
    ['a name that is not in the map', { name: 'options.everything', request: {} }],
    ['what a page of ours answers for itself', { name: 'options.state', request: { refresh: false } }],
    ['a name every object has', { name: 'toString', request: {} }],
    ['what goes the other way', { name: 'tab.readAgain', request: {} }],
    ['something that is no parcel', 'hello'],
    ['a parcel with more in it', { name: 'popup.refresh', request: { window: slot }, sender: 'own' }],
  ])('%s is refused', async (_what, message) => {
    const { receive, called } = receiver();
    expect(await receive(message, popup)).toEqual({ ok: false, code: 'refused', message: 'Words for refused.' });
    expect(called).not.toHaveBeenCalled();
  });

  it('a page may not speak for another', async () => {
    const { receive } = receiver();
    const message = { name: 'page.hello', request: requests['page.hello'] };
    expect((await receive(message, google)).ok).toBe(true);
    expect((await receive(message, outlook)).ok).toBe(false);
  });

  it.each([
    ['a gap that ends before it starts', { gap: { ...gap, end: -1 } }],
    ['a slot without length', { slot: { start: 5, end: 5 } }],
    ['a time that is no number', { slot: { start: Number.NaN, end: 5 } }],
    ['a zone that does not exist', { timeZone: 'Europe/Atlantis' }],
    ['an intent that is no uuid', { intent: '1' }],
    ['more people than a group has', { people: ['1', '2', '3', '4', '5', '6', '7'] }],
  ])('refuses an acceptance with %s', async (_what, change) => {
    const { receive } = receiver();
    const message = { name: 'card.accept', request: { ...acceptance, ...change } };
    expect(await receive(message, google)).toMatchObject({ ok: false, code: 'refused' });
  });

  it('hands the handler who asks', async () => {
    const { receive, called } = receiver();
    await receive({ name: 'page.hello', request: requests['page.hello'] }, google);
    expect(called.mock.calls[0]?.[1]).toEqual({
      kind: 'host',
      page: 'google-calendar',
      tab: 7,
      frame: 0,
      address: google.url,
    });
  });

  it('carries a sentence for the user across, and no other error’s words', async () => {
    const { receive, called, log } = receiver();
    called.mockRejectedValueOnce(new MessageError('failed', 'That account is no longer connected.'));
    const told = await receive({ name: 'popup.refresh', request: { window: slot } }, popup);
    expect(told).toEqual({ ok: false, code: 'failed', message: 'That account is no longer connected.' });
    called.mockRejectedValueOnce(new Error('token abc of pat@example.com'));
    const hidden = await receive({ name: 'popup.refresh', request: { window: slot } }, popup);
    expect(hidden).toEqual({ ok: false, code: 'failed', message: 'Words for failed.' });
    expect(JSON.stringify(hidden)).not.toContain('abc');
    expect(log).toHaveBeenCalledWith('message.failed', {}, expect.any(Error));
  });
});
