import { afterEach, describe, expect, it, vi } from 'vitest';
import { log } from '../../src/platform/log.ts';

afterEach(() => vi.restoreAllMocks());

describe('the log', () => {
  it('tells a word of ours, counts, and of an error only its kind', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    log('outbox.run-failed', { attempt: 2 }, new TypeError('Walk with Ana, token ya29.secret'));
    log('storage.bad-item');
    log('worker.failed', {}, 'pat@example.com');
    expect(warn.mock.calls).toEqual([
      ['Alongside: outbox.run-failed', { attempt: 2, error: 'TypeError' }],
      ['Alongside: storage.bad-item', {}],
      ['Alongside: worker.failed', { error: 'string' }],
    ]);
  });
});
