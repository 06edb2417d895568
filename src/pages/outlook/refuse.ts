import { failure } from '../../domain/result.ts';
import type { PageReadFailure } from '../calendar-page.ts';

/** Nothing that was read is believed. */
export type Refusal = ReturnType<typeof failure<PageReadFailure>>;

/** @param detail what was sought and found, in counts and attribute names */
export const refuse = (reason: PageReadFailure['reason'], detail: string): Refusal => failure({ reason, detail });
