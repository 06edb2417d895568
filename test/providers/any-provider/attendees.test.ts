import { describe, expect, it } from 'vitest';
import { attendeesIn } from '../../../src/providers/any-provider/attendees.ts';

const one = (address: string, name = '', isPerson = true) => ({ address, name, isPerson });

describe('who takes part', () => {
  it('keeps a name that is told anywhere', () => {
    const events = [[one('ana@example.com')], [one('Ana@example.com', 'Ana')], [one('ana@example.com', 'Other')]];
    expect(attendeesIn(events, 8)).toEqual([{ address: 'ana@example.com', name: 'Ana' }]);
  });

  it('counts people only: rooms neither come nor make an event a large one', () => {
    const event = [
      one('a@example.com'),
      one('b@example.com'),
      one('room@example.com', 'Room', false),
      one('', 'Nobody'),
    ];
    expect(attendeesIn([event], 2).map(({ address }) => address)).toEqual(['a@example.com', 'b@example.com']);
    expect(attendeesIn([event], 1)).toEqual([]);
  });
});
