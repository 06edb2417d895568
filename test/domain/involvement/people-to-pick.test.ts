import { describe, expect, it } from 'vitest';
import { peopleToPick } from '../../../src/domain/involvement/index.ts';

const ana = { name: 'Ana Lopez', address: 'ana@example.com' };

describe('people to pick from', () => {
  it('come by name, without the user and without those one could not write to', () => {
    const attendees = [
      { name: 'Zoe', address: 'Zoe@example.com' },
      { name: '  Ben   Otieno ', address: 'ben@example.com' },
      { name: 'Pat', address: 'PAT@example.com' },
      { name: 'Nobody', address: '' },
      { name: 'Broken', address: 'not an address' },
    ];
    expect(peopleToPick(attendees, [], ['pat@example.com'])).toEqual([
      { name: 'Ben Otieno', address: 'ben@example.com', isKnown: false },
      { name: 'Zoe', address: 'zoe@example.com', isKnown: false },
    ]);
  });

  it('are named after their address where nobody told a name', () => {
    expect(peopleToPick([{ name: '', address: 'kim.de-vries2@example.com' }], [], [])).toEqual([
      { name: 'Kim De Vries', address: 'kim.de-vries2@example.com', isKnown: false },
    ]);
  });

  it('are known by their address, or by their name where none was typed', () => {
    const known = [
      { name: 'A. Lopez', address: 'ANA@example.com' },
      { name: 'ben otieno' },
      { name: 'Cleo', address: 'cleo@old.example' },
    ];
    const found = peopleToPick(
      [ana, { name: 'Ben Otieno', address: 'ben@example.com' }, { name: 'Cleo', address: 'cleo@example.com' }],
      known,
      [],
    );
    expect(found.map(({ isKnown }) => isKnown)).toEqual([true, true, false]);
  });

  it('come once, however often they are met', () => {
    expect(peopleToPick([ana, { ...ana, address: 'Ana@example.com' }], [], [])).toHaveLength(1);
  });
});
