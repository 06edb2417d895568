import { describe, expect, it } from 'vitest';
import { activityOf, formOf, isByVideo } from '../../../src/domain/involvement/index.ts';
import type { Activity, ActivityTexts } from '../../../src/domain/involvement/index.ts';

const there = { works: 'on-site' } as const;
const faraway = { works: 'remote' } as const;
const pulse = activityOf('a13')!;
const inWords = (place: string): ActivityTexts => ({
  name: 'Pulse',
  title: 'Pulse with {name}',
  titleAlone: 'Pulse',
  question: '',
  followUp: '',
  place,
});

describe('the form in which something is done', () => {
  it('is the remote twin as soon as one of the people works from afar', () => {
    expect(formOf(pulse, [there])).toBe('together');
    expect(formOf(pulse, [{}])).toBe('together');
    expect(formOf(pulse, [there, faraway])).toBe('video');
  });

  it('by video asks for a link, on the phone it does not', () => {
    expect(isByVideo(pulse, inWords('Here'), [faraway])).toBe(true);
    expect(isByVideo(pulse, inWords('Here'), [there])).toBe(false);
    expect(isByVideo(activityOf('a10')!, inWords('On the phone'), [faraway])).toBe(false);
  });

  it('is by video for an own activity at a distance, unless it names its own place', () => {
    const own: Activity = { ...pulse, id: 'own', place: 'remote' };
    expect(isByVideo(own, inWords(''), [there])).toBe(true);
    expect(isByVideo(own, inWords('Our usual room, online'), [there])).toBe(false);
  });
});
