import { describe, expect, it, vi } from 'vitest';
import { inOneLook } from '../../src/app/one-look.ts';
import { suggestForPage } from '../../src/app/suggesting/suggest-for-page.ts';
import { afternoon, ana, ben, createBench } from './support/bench.ts';

describe('one look at what is kept', () => {
  it('reads everything once, at once, however often it is asked for', async () => {
    const bench = await createBench({ people: [ana, ben] });
    const app = bench.start();
    const reads = [
      vi.spyOn(app.people, 'all'),
      vi.spyOn(app.accounts, 'all'),
      vi.spyOn(app.activityEdits, 'all'),
      vi.spyOn(app.journal, 'bookings'),
      vi.spyOn(app.journal, 'ledger'),
      vi.spyOn(app.preferences, 'read'),
    ];
    const look = inOneLook(app);
    for (const read of reads) expect(read).toHaveBeenCalledTimes(1);
    const report = {
      page: 'google-calendar',
      dates: ['2026-11-24'],
      timeZone: 'Europe/Berlin',
      gaps: [afternoon],
    } as const;
    const { suggestions } = await suggestForPage(look, report, { tab: 7, address: 'https://calendar.google.com/' });
    expect(suggestions).toHaveLength(1);
    for (const read of reads) expect(read).toHaveBeenCalledTimes(1);
  });

  it('sees what it changes itself', async () => {
    const bench = await createBench({ people: [ana] });
    const look = inOneLook(bench.start());
    expect(await look.people.all()).toHaveLength(1);
    await look.people.put(ben);
    expect(await look.people.all()).toHaveLength(2);
    await look.people.remove('ana');
    expect(await look.people.all()).toEqual([ben]);
  });

  it('says what could not be read to whoever asks for it', async () => {
    const bench = await createBench();
    const app = bench.start();
    vi.spyOn(app.people, 'all').mockRejectedValue(new Error('closed'));
    const look = inOneLook(app);
    await expect(look.people.all()).rejects.toThrow('closed');
    expect(await look.accounts.all()).toHaveLength(1);
  });
});
