import { adjustSuggestion } from '../../../src/app/suggesting/card.ts';
import { adjusting, ana, ben, createBench, walkWith } from '../support/bench.ts';
import { describe, expect, it } from 'vitest';
import { acceptSuggestion } from '../../../src/app/booking/accept.ts';
import { savePreferences } from '../../../src/app/options/preferences.ts';
import { inputFor } from '../../../src/app/suggesting/input.ts';
import { nothingKnown } from '../../../src/app/suggesting/their-time.ts';
import type { App } from '../../../src/app/ports.ts';

const bookedOf = async (app: App) =>
  (await inputFor(app, { gaps: [], timeZone: 'Europe/Berlin' }, nothingKnown)).booked;

describe('what a booking is about', () => {
  it('is the goal that its activity serves, remembered with it (RULE-7)', async () => {
    const app = (await createBench({ people: [ana] })).start();
    await savePreferences(app, { goals: [{ text: 'Healthy people', serves: ['walk'] }] });
    await acceptSuggestion(app, walkWith(['ana']), undefined);
    expect(await app.journal.ledger()).toMatchObject([{ activity: 'a09', project: 'Healthy people' }]);
    expect(await bookedOf(app)).toMatchObject([{ project: 'Healthy people' }]);
  });

  it('is nothing told without a goal: then its kind stands for it', async () => {
    const app = (await createBench({ people: [ana] })).start();
    await acceptSuggestion(app, walkWith(['ana']), undefined);
    expect((await app.journal.ledger())[0]).not.toHaveProperty('project');
  });

  it('is whom a recognition round thanks, who are named in it and remembered', async () => {
    const app = (await createBench({ people: [ana, { ...ben, recognition: 'private' }] })).start();
    await acceptSuggestion(app, walkWith([], { activity: 'a21' }), undefined);
    const [booking] = await app.journal.bookings();
    expect(booking?.about).toEqual(['ana', 'ben']);
    expect(booking?.planned.description).toContain('Perhaps Ana and Ben: it has been a while.\nIn private: Ben.');
    expect(await app.journal.ledger()).toMatchObject([{ about: ['ana', 'ben'] }]);
    expect(await bookedOf(app)).toMatchObject([{ about: ['ana', 'ben'] }]);
  });
});

describe('the twin without alcohol, or seated (RULE-14)', () => {
  it('is named on the card and in the invitation', async () => {
    const app = (await createBench({ people: [ana] })).start();
    const { why } = await adjustSuggestion(app, adjusting());
    const said = `Just as gladly: ${app.texts.activity('a08').name}.`;
    expect(why).toContain(said);
    await acceptSuggestion(app, walkWith(['ana']), undefined);
    expect((await app.journal.bookings())[0]?.planned.description).toContain(said);
  });
});

describe('a booking that passes over a manager (RULE-13)', () => {
  const eve = { ...ana, circle: 'skipLevel' } as const;
  const said = 'The manager in between hears that we met, not what was said.';
  const descriptionOf = async (change: { activity?: string; tellsManagers?: boolean; circle?: 'report' }) => {
    const { activity = 'a09', tellsManagers = true, circle = 'skipLevel' } = change;
    const app = (await createBench({ people: [{ ...eve, circle }] })).start();
    await savePreferences(app, { tellsManagers });
    await acceptSuggestion(app, walkWith(['ana'], { activity }), undefined);
    return (await app.journal.bookings())[0]?.planned.description ?? '';
  };

  it('says that the manager hears of it, once, unless that is switched off', async () => {
    expect(await descriptionOf({})).toContain(said);
    expect(await descriptionOf({ tellsManagers: false })).not.toContain(said);
    expect((await descriptionOf({ activity: 'a22s' })).split(said)).toHaveLength(2);
    expect(await descriptionOf({ circle: 'report' })).not.toContain(said);
  });
});
