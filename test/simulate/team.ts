import type { Circle, Person } from '../../src/domain/involvement/index.ts';
import { chanceOf } from './chance.ts';

/** A team of eight: whom one leads day by day, and a few around. */
export const eight: readonly Circle[] = [
  'report',
  'report',
  'report',
  'report',
  'leader',
  'peer',
  'customer',
  'skipLevel',
];

/** Sixty: an organization of its own, with customers and partners. */
export const sixty: readonly Circle[] = [
  ...Array<Circle>(6).fill('report'),
  ...Array<Circle>(2).fill('leader'),
  ...Array<Circle>(10).fill('peer'),
  ...Array<Circle>(12).fill('customer'),
  ...Array<Circle>(10).fill('partner'),
  ...Array<Circle>(20).fill('skipLevel'),
];

/** People as one finds them: some have wishes, some work from afar. All are added on the first day. */
export const teamOf = (circles: readonly Circle[], start: number, seed: number): readonly Person[] => {
  const chance = chanceOf(seed);
  return circles.map((circle, index): Person => {
    const id = `p${String(index + 1).padStart(2, '0')}-${seed}`;
    return {
      id,
      name: `Person ${index + 1}`,
      circle,
      addedAt: start,
      ...(chance() < 0.2 && { pleaseNot: ['meal'] }),
      ...(chance() < 0.3 && { likes: ['walk'] }),
      ...(chance() < 0.15 && { works: 'remote' as const }),
    };
  });
};
