import { expect, test } from 'vitest';
import { MessageError } from '../../../src/messages/errors.ts';
import { sentenceOf } from '../../../src/ui/layer/sentence.ts';

const words = (key: 'failed' | 'gone'): string => `Words for ${key}.`;

test.each([
  [
    'a sentence of the worker',
    new MessageError('failed', 'Ana is no longer in your list.'),
    'Ana is no longer in your list.',
  ],
  ['the update that ended the worker', new MessageError('gone'), 'Words for gone.'],
  ['a worker that does not answer', new MessageError('unreachable'), 'Words for failed.'],
  ['an error that is none of ours', new TypeError('x is undefined'), 'Words for failed.'],
  ['what is no error', 'broken', 'Words for failed.'],
])('of %s the user reads words in their language', (_, error, said) => {
  expect(sentenceOf(error, words)).toBe(said);
});
