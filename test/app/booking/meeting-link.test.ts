import { describe, expect, it } from 'vitest';
import { acceptSuggestion } from '../../../src/app/booking/accept.ts';
import { adjustSuggestion } from '../../../src/app/suggesting/card.ts';
import type { Account } from '../../../src/domain/booking/account.ts';
import type { Person } from '../../../src/domain/involvement/types.ts';
import type { CardChoice } from '../../../src/messages/map.ts';
import { afternoon, ana, createBench, googleAccount, minute, walkWith } from '../support/bench.ts';

const [own] = googleAccount.calendars;
const withMeet: Account = { ...googleAccount, calendars: [{ ...own!, makesLinks: true }] };
const withTeams: Account = { ...withMeet, id: 'microsoft:pat@example.com', provider: 'microsoft' };
const faraway: Person = { ...ana, works: 'remote' };

interface Situation {
  readonly person?: Person;
  readonly accounts?: readonly Account[];
  readonly activity?: string;
  readonly choice?: CardChoice;
}

/** What the card says of the place, and whether the event that is booked then has a link. */
const bookedAs = async ({ person = faraway, accounts = [withMeet], activity = 'a13', choice = {} }: Situation) => {
  const bench = await createBench({ people: [person], accounts });
  const app = bench.start();
  const page = accounts[0]?.provider === 'microsoft' ? 'outlook' : 'google-calendar';
  const { place } = await adjustSuggestion(app, {
    page,
    gap: afternoon,
    slot: { start: afternoon.start, end: afternoon.start + 30 * minute },
    timeZone: 'Europe/Berlin',
    activity,
    people: [person.id],
    minutes: 30,
    choice,
  });
  const outcome = await acceptSuggestion(app, walkWith([person.id], { page, activity, choice }), undefined);
  return { place, kind: outcome.kind, hasLink: bench.provider.standing()[0]?.hasLink === true };
};

describe('a link to meet by', () => {
  it('is made with what is done by video with somebody far away, and the card says so before', async () => {
    expect(await bookedAs({})).toEqual({
      place: 'By video, with a Google Meet link in the event',
      kind: 'booked',
      hasLink: true,
    });
    expect(await bookedAs({ accounts: [withTeams] })).toMatchObject({
      place: 'By video, with a Microsoft Teams link in the event',
      hasLink: true,
    });
  });

  it('is not made with somebody who is there', async () => {
    const { place, hasLink } = await bookedAs({ person: ana });
    expect(place).not.toMatch(/video|link/iu);
    expect(hasLink).toBe(false);
  });

  it('is not made for a walk on the phone', async () => {
    expect(await bookedAs({ activity: 'a10' })).toMatchObject({ hasLink: false });
  });

  it.each<[string, Situation]>([
    ['in a calendar that makes none', { accounts: [googleAccount] }],
    [
      'where nobody can be invited',
      { person: { id: 'ana', name: 'Ana', circle: 'report', addedAt: 0, works: 'remote' } },
    ],
    ['for a time that is only held', { choice: { isHeld: true } }],
  ])('is not made %s, nor spoken of', async (_, situation) => {
    expect(await bookedAs(situation)).toEqual({ place: 'By video', kind: 'booked', hasLink: false });
  });

  it('is not spoken of where the calendar’s own form is filled in', async () => {
    expect(await bookedAs({ accounts: [] })).toMatchObject({ place: 'By video', kind: 'handed-over' });
  });
});
