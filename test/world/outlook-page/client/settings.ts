import type { Context } from './context.ts';
import { button, h, icon } from './dom.ts';

/** The settings, over the calendar that goes on living under them. Returns what takes them away. */
export function openSettings({ writer: { words } }: Context): () => void {
  const close = (): void => root.remove();
  const root = h(
    'div',
    { class: 'o-popover o-settings', role: 'dialog', 'aria-modal': 'true', 'aria-label': words.settings },
    h(
      'div',
      { class: 'o-popover-bar' },
      button({ class: 'o-quiet', 'aria-label': words.close }, close, icon('Dismiss')),
    ),
    h('h2', { class: 'o-peek-title' }, words.settings),
  );
  document.body.append(root);
  return close;
}
