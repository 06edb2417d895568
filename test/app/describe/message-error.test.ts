import { expect, it } from 'vitest';
import { messageErrorText } from '../../../src/app/describe/message-error.ts';
import { englishTexts } from '../../support/english.ts';

it('what is refused and what went wrong are told apart, each with what to do', () => {
  const texts = englishTexts('en');
  expect(messageErrorText('refused', texts)).toBe('Alongside could not take that. Reload the page and try again.');
  expect(messageErrorText('failed', texts)).toBe('Something went wrong in Alongside. Try again.');
});
