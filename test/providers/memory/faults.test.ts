import { describe, expect, test } from 'vitest';
import { createMemoryProvider } from '../../../src/providers/memory/index.ts';
import { failureOf, patience, walk } from '../planned.ts';

const withRequest = () => {
  const provider = createMemoryProvider();
  return { provider, request: provider.prepare(walk, 'own') };
};

describe('what is broken', () => {
  test('strikes the call it waits for, and only once', async () => {
    const { provider, request } = withRequest();
    provider.breakNext({ on: 'create', when: 'before', effect: { kind: 'offline' } });
    expect(await provider.calendars(patience())).toHaveLength(1);
    expect(await failureOf(provider.create(request, false, patience()))).toEqual({ kind: 'offline' });
    expect(await provider.create(request, true, patience())).toMatchObject({ calendar: 'own' });
  });

  test('strikes whatever comes next when no call is named, as often as it says', async () => {
    const { provider } = withRequest();
    provider.breakNext({ when: 'before', effect: { kind: 'signed-out' }, times: 2 });
    expect(await failureOf(provider.calendars(patience()))).toEqual({ kind: 'signed-out' });
    expect(await failureOf(provider.listBusy(['own'], { start: 0, end: 1 }, patience()))).toEqual({
      kind: 'signed-out',
    });
    expect(await provider.calendars(patience())).toHaveLength(1);
  });

  test('after the work leaves the work done', async () => {
    const { provider, request } = withRequest();
    provider.breakNext({ on: 'create', when: 'after', effect: { kind: 'unexpected', detail: 'HTTP 503' } });
    expect(await failureOf(provider.create(request, false, patience()))).toMatchObject({ kind: 'unexpected' });
    expect(provider.standing()).toHaveLength(1);
  });

  test('is mended when the test says so', async () => {
    const { provider } = withRequest();
    provider.breakNext({ when: 'before', effect: { kind: 'conflict' }, times: 9 });
    provider.mend();
    expect(await provider.calendars(patience())).toHaveLength(1);
  });
});

describe('an answer that is held back', () => {
  const hold = () => {
    let release = (): void => undefined;
    const until = new Promise<void>((resolve) => {
      release = resolve;
    });
    return { until, release: () => release() };
  };

  test('comes when it is released; the work was done before', async () => {
    const { provider, request } = withRequest();
    const { until, release } = hold();
    provider.breakNext({ on: 'create', when: 'after', effect: { kind: 'hold', until } });
    const created = provider.create(request, false, patience());
    await expect.poll(() => provider.standing()).toHaveLength(1);
    release();
    expect(await created).toMatchObject({ calendar: 'own' });
  });

  test('is given up with its caller', async () => {
    const { provider, request } = withRequest();
    provider.breakNext({ on: 'create', when: 'before', effect: { kind: 'hold', until: hold().until } });
    const controller = new AbortController();
    const created = failureOf(provider.create(request, false, controller.signal));
    controller.abort();
    expect(await created).toEqual({ kind: 'offline' });
    expect(provider.standing()).toEqual([]);
  });
});

test('every call is on record, in order', async () => {
  const { provider, request } = withRequest();
  await provider.create(request, false, patience());
  await provider.find(request, patience());
  expect(provider.calls).toEqual(['create', 'find']);
});

test('changing an event that is not there is a mistake of the test', () => {
  expect(() => withRequest().provider.touch({ calendar: 'own', id: 'x' })).toThrow(/no event x/);
});
