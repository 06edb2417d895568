import { describe, expect, it, vi } from 'vitest';
import { createOptionsHandlers } from '../../src/app/options-handlers.ts';
import { defaultPreferences } from '../../src/domain/preferences.ts';
import { MessageError } from '../../src/messages/errors.ts';
import { fakeSend } from '../ui/controls/fake-send.ts';
import { createBench } from './support/bench.ts';

describe('what the options page does with what is kept', () => {
  it('tells the worker of another language and of other notices once they are kept, and of nothing else', async () => {
    const bench = await createBench();
    const kept: string[] = [];
    const app = bench.start();
    const worker = fakeSend({
      'options.preferencesKept': async () => {
        kept.push((await app.preferences.read()).language);
        return null;
      },
    });
    const handlers = createOptionsHandlers({ ...app, send: worker.send });
    await handlers['options.savePreferences']({ change: { language: 'de' } });
    await handlers['options.savePreferences']({ change: { noticeMinutes: 45 } });
    await handlers['options.savePreferences']({ change: { notices: { ...defaultPreferences.notices, isOn: true } } });
    expect(kept).toEqual(['de', 'de']);
  });

  it('lets calendars ask again only once the worker speaks the new language', async () => {
    const bench = await createBench();
    const app = bench.start();
    const before = await app.revision.read();
    const revisions: number[] = [];
    const worker = fakeSend({
      'options.preferencesKept': async () => {
        revisions.push(await app.revision.read());
        return null;
      },
    });
    await createOptionsHandlers({ ...app, send: worker.send })['options.savePreferences']({
      change: { language: 'de' },
    });
    expect(revisions).toEqual([before]);
    expect(await app.revision.read()).toBe(before + 1);
  });

  it('keeps what was chosen even where the worker cannot be told', async () => {
    const bench = await createBench();
    const app = bench.start();
    const send = vi.fn().mockRejectedValue(new MessageError('unreachable'));
    const handlers = createOptionsHandlers({ ...app, send });
    expect(await handlers['options.savePreferences']({ change: { language: 'fr' } })).toMatchObject({ ok: true });
    expect((await app.preferences.read()).language).toBe('fr');
    expect(bench.logged).toEqual(['worker.unreached']);
  });

  it('shows what is kept without waiting for the accounts it has asked about', async () => {
    const bench = await createBench();
    const send = vi.fn().mockReturnValue(new Promise(() => undefined));
    const handlers = createOptionsHandlers({ ...bench.start(), send });
    expect((await handlers['options.state']({ refresh: true })).people).toHaveLength(2);
    expect((await handlers['options.state']({ refresh: false })).people).toHaveLength(2);
    expect(send.mock.calls).toEqual([['options.refreshCalendars', {}]]);
  });

  it('disconnects every account before it erases, so that no permission outlives what is known of it', async () => {
    const bench = await createBench();
    const app = bench.start();
    const worker = fakeSend({
      'options.disconnect': async () => {
        expect(await app.people.all()).not.toEqual([]);
        return null;
      },
      'options.preferencesKept': () => null,
    });
    await createOptionsHandlers({ ...app, send: worker.send })['options.erase']({});
    expect(worker.asked('options.disconnect')).toEqual([{ account: 'google:pat@example.com' }]);
    expect(await app.people.all()).toEqual([]);
  });
});
