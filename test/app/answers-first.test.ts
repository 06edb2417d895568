import { describe, expect, it, vi } from 'vitest';
import { createAnswersFirst } from '../../src/app/answers-first.ts';
import { pending } from '../ui/controls/fake-send.ts';

const never = (): Promise<void> => new Promise(() => undefined);

describe('work that nobody waits for', () => {
  it('begins at once where nobody waits for an answer', async () => {
    await expect(createAnswersFirst(never).quiet()).resolves.toBeUndefined();
  });

  it('waits for every answer that is being given, one that fails included', async () => {
    const { answering, quiet } = createAnswersFirst(never);
    const [first, second] = [pending<string>(), pending<string>()];
    answering(first.promise);
    answering(second.promise);
    const begun = vi.fn();
    const beginning = quiet().then(begun);
    first.resolve('here');
    await first.promise;
    expect(begun).not.toHaveBeenCalled();
    second.reject(new Error('not there'));
    await beginning;
    expect(begun).toHaveBeenCalledOnce();
    await expect(quiet()).resolves.toBeUndefined();
  });

  it('waits no longer than a second for an answer that takes its time', async () => {
    const second = pending<void>();
    const wait = vi.fn(() => second.promise);
    const { answering, quiet } = createAnswersFirst(wait);
    answering(never());
    const beginning = quiet();
    second.resolve();
    await beginning;
    expect(wait).toHaveBeenCalledWith(1000);
  });
});
