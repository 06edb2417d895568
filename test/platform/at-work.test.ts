import { describe, expect, it } from 'vitest';
import { atWork, whenDone } from '../../src/platform/at-work.ts';

describe('what a page is doing', () => {
  it('is waited for to its end, however it ends, with what was begun meanwhile', async () => {
    let finish: (value: string) => void = () => undefined;
    let fail: (error: Error) => void = () => undefined;
    const first = new Promise<string>((resolve) => (finish = resolve));
    const second = new Promise<string>((_, reject) => (fail = reject));
    const ended: string[] = [];
    const begun = atWork(first);
    const waiting = whenDone().then(() => ended.push('done'));
    void atWork(second).catch(() => ended.push('second failed'));
    finish('kept');
    expect(await begun).toBe('kept');
    await Promise.resolve();
    expect(ended).toEqual([]);
    fail(new Error('no room'));
    await waiting;
    expect(ended).toEqual(['second failed', 'done']);
  });
});
