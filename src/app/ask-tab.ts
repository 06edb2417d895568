import type { App } from './ports.ts';

/** A tab that froze or shows a dialog must not keep anybody waiting. */
const answerLimitMs = 1_500;

/** `deaf` where no script of ours listens: it was there before the extension, or shows something else; `silent` where it does not answer. */
export type TabAnswer = 'answered' | 'deaf' | 'silent';

/** Asks the script of ours in a tab, and waits no longer than it takes a page that is awake. */
export const askTab = async (
  tabs: Pick<App['tabs'], 'ask'>,
  tab: number,
  name: 'tab.readAgain' | 'tab.nextSuggestion',
): Promise<TabAnswer> => {
  try {
    const tooLate = AbortSignal.timeout(answerLimitMs);
    const silence = new Promise<'silent'>((resolve) => {
      tooLate.addEventListener('abort', () => resolve('silent'), { once: true });
    });
    const answer = await Promise.race([tabs.ask(tab, { name, request: {} }), silence]);
    if (answer === 'silent') return 'silent';
    return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true ? 'answered' : 'deaf';
  } catch {
    // "Receiving end does not exist."
    return 'deaf';
  }
};
