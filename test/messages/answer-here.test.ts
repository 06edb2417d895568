import { describe, expect, it, vi } from 'vitest';
import { answerHere } from '../../src/messages/answer-here.ts';
import type { OptionsHandlers } from '../../src/messages/map.ts';
import { fakeSend } from '../ui/controls/fake-send.ts';

describe('what a page of ours asks', () => {
  const removePeople = vi.fn<OptionsHandlers['options.removePeople']>().mockResolvedValue(null);
  const handlers = { 'options.removePeople': removePeople } as unknown as OptionsHandlers;

  it('is answered in the page itself where it is about what is kept', async () => {
    const worker = fakeSend({});
    expect(await answerHere(handlers, worker.send)('options.removePeople', { ids: ['ana'] })).toBeNull();
    expect(removePeople).toHaveBeenCalledWith({ ids: ['ana'] });
    expect(worker.asked('options.removePeople')).toEqual([]);
  });

  it('goes to the worker otherwise', async () => {
    const worker = fakeSend({ 'options.disconnect': () => null });
    expect(await answerHere(handlers, worker.send)('options.disconnect', { account: 'a' })).toBeNull();
    expect(worker.asked('options.disconnect')).toEqual([{ account: 'a' }]);
  });
});
