import type { Accessible, Command } from './accessible.ts';
import { until } from './until.ts';

const codes: Readonly<Record<string, number>> = { Tab: 9, Enter: 13, Escape: 27, ' ': 32 };
/** What a key types, where it types anything. */
const typedBy = (key: string): string | undefined => (key === 'Enter' ? '\r' : key.length === 1 ? key : undefined);
const shift = 8;

export interface Keyboard {
  /** Name of what has the focus; empty where nothing has. */
  readonly focused: () => Promise<string>;
  readonly press: (key: string, modifiers?: number) => Promise<void>;
  /** Walks with Tab, or with Shift and Tab, until what has this name has the focus. */
  readonly walkTo: (name: RegExp, direction?: 'on' | 'back') => Promise<void>;
  /** Waits for the focus to be on what has this name. */
  readonly isOn: (name: RegExp) => Promise<void>;
}

/** Real keys in one target: a page, or the toolbar popup. */
export const keyboardOf = (target: { readonly accessible: Accessible; readonly command: Command }): Keyboard => {
  const focused = async (): Promise<string> =>
    (await target.accessible.all()).find(
      ({ role, properties }) => properties['focused'] === true && role !== 'RootWebArea',
    )?.name ?? '';
  const press = async (key: string, modifiers = 0): Promise<void> => {
    const event = {
      key,
      code: key === ' ' ? 'Space' : key,
      windowsVirtualKeyCode: codes[key] ?? key.toUpperCase().charCodeAt(0),
      modifiers,
    };
    const text = typedBy(key);
    await target.command('Input.dispatchKeyEvent', { type: 'keyDown', ...event, ...(text && { text }) });
    await target.command('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  };
  return {
    focused,
    press,
    walkTo: async (name, direction = 'on') => {
      await until(
        `the focus on ${name.source}`,
        async () => {
          if (name.test(await focused())) return true;
          await press('Tab', direction === 'on' ? 0 : shift);
          return false;
        },
        20_000,
      );
    },
    isOn: async (name) => {
      await until(`the focus on ${name.source}`, async () => name.test(await focused()), 20_000);
    },
  };
};
