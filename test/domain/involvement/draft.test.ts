import { describe, expect, it } from 'vitest';
import { activityOf, draftOf, firstName, formOf, titleOf } from '../../../src/domain/involvement/index.ts';
import { activityTexts, draftTexts } from '../../../src/ui/i18n/en/involvement.ts';

const walk = activityTexts['a09']!;

describe('the draft of an event', () => {
  it('says what happens, one question, what comes after, and whose idea it was', () => {
    expect(draftOf(walk, 'Ana and Ben', draftTexts)).toEqual({
      title: 'Walk with Ana and Ben',
      description: [
        'To begin with: You choose the first topic: what is on your mind?',
        'Afterwards: One promise, if there was one.',
        '',
        'I kept this time free because I would like to spend it with you. If another time suits you better, please say so.',
      ].join('\n'),
      location: 'On campus',
    });
  });

  it('names what one may do just as gladly, to those who are invited, unless it keeps quiet (RULE-14)', () => {
    const said = 'Just as gladly: Tasting without alcohol.';
    const twin = 'Tasting without alcohol';
    expect(draftOf(walk, 'Ana', draftTexts, { twin }).description.split('\n')).toContain(said);
    expect(draftOf(walk, '', draftTexts, { twin }).description).not.toContain(said);
    expect(draftOf(walk, 'Ana', draftTexts, { twin, isQuiet: true }).description).not.toContain(said);
  });

  it('speaks to nobody when nobody is invited', () => {
    const draft = draftOf(walk, '', draftTexts);
    expect(draft.title).toBe('Campus walk');
    expect(draft.description).toBe(
      'To begin with: You choose the first topic: what is on your mind?\nAfterwards: One promise, if there was one.',
    );
  });

  it('is at a distance where somebody works elsewhere, if it has such a form and is none already', () => {
    const people = [{}, { works: 'remote' as const }];
    const forms = ['a13', 'a10', 'a01', 'a09'].map((id) => formOf(activityOf(id)!, people));
    expect(forms).toEqual(['video', 'together', 'video', 'together']);
    expect(formOf(activityOf('a13')!, [{ works: 'on-site' }])).toBe('together');
    expect(draftOf(walk, 'Ana', draftTexts, { form: 'video' }).location).toBe('By video');
    expect(draftOf(walk, 'Ana', draftTexts, { form: 'phone' }).location).toBe('By phone');
  });

  it('says on request neither in its title nor in its text what it is about', () => {
    const quiet = draftOf(walk, 'Ana', draftTexts, { isQuiet: true });
    expect(quiet).toEqual({ title: 'Time with Ana', description: draftTexts.ownIdea, location: 'On campus' });
    expect(draftOf(walk, '', draftTexts, { isQuiet: true })).toMatchObject({
      title: 'Time kept free',
      description: '',
    });
  });

  it.each([false, true])('never speaks of a program, nor of being suggested (quiet: %s)', (isQuiet) => {
    for (const [id, texts] of Object.entries(activityTexts)) {
      const { title, description } = draftOf(texts, 'Ana', draftTexts, { isQuiet, tellsManager: true });
      expect(`${id} ${title}\n${description}`).not.toMatch(
        /alongside|extension|\bapp\b|suggest(?:ed|ion)|algorithm|remind/iu,
      );
    }
  });

  it('says where a manager in between hears of it, in quiet as well', () => {
    const draft = draftOf(walk, 'Eve', draftTexts, { tellsManager: true });
    expect(draft.description.split('\n').slice(-2)).toEqual([draftTexts.ownIdea, draftTexts.tellManager]);
    const quiet = draftOf(walk, 'Eve', draftTexts, { tellsManager: true, isQuiet: true });
    expect(quiet.description).toBe(`${draftTexts.ownIdea}\n${draftTexts.tellManager}`);
  });

  it('of a recognition round names whom to thank, and who would rather hear it in private', () => {
    const { description } = draftOf(activityTexts['a21']!, '', draftTexts, {
      praise: 'Ana and Ben',
      praisePrivately: 'Ben',
    });
    expect(description.split('\n').slice(1, 3)).toEqual([
      'Perhaps Ana and Ben: it has been a while.',
      'In private: Ben.',
    ]);
    expect(draftOf(activityTexts['a21']!, '', draftTexts).description.split('\n')).toHaveLength(2);
  });

  it('takes names as they are', () => {
    expect(titleOf(walk, '$& {name}')).toBe('Walk with $& {name}');
  });
});

describe('a first name', () => {
  it.each([
    ['Ana Ruiz', 'Ana'],
    ['  Ana   María Ruiz ', 'Ana'],
    ['Ruiz, Ana', 'Ana'],
    ['Ruiz Pérez, Ana María', 'Ana'],
    ['Dr. Ana Ruiz', 'Ana'],
    ['Prof. Dr. Ana Ruiz', 'Ana'],
    ['Ana', 'Ana'],
    ['Dr.', 'Dr.'],
    ['孝子', '孝子'],
    ['Ruiz,', 'Ruiz,'],
    ['', ''],
  ])('of %j is %j', (name, expected) => {
    expect(firstName(name)).toBe(expected);
  });
});
