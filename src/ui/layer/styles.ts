import { pillStyles } from './styles-pill.ts';

/** What pills and card share, and the one sentence that is said where there is no card. */
const base = `
.surface, .surface * { box-sizing: border-box; }
.surface {
  position: absolute; inset: 0; pointer-events: none; color: var(--ink);
  font: 400 14px/20px var(--font); letter-spacing: normal; text-align: start;
  -webkit-font-smoothing: antialiased;
}
.light { color-scheme: light; }
.dark { color-scheme: dark; }
button, input, select { font: inherit; color: inherit; margin: 0; }
button { border: 0; background: none; padding: 0; cursor: pointer; text-align: inherit; }
p, h2, span, .message { unicode-bidi: plaintext; }
svg { flex: none; display: block; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
:focus { outline: none; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.toast {
  position: absolute; inset-block-end: 24px; display: flex; align-items: center; gap: 10px; pointer-events: auto;
  inline-size: max-content; max-inline-size: min(520px, calc(100% - 48px)); min-block-size: 48px; padding: 6px 8px 6px 16px;
  background: var(--toast); color: var(--on-toast); border: 1px solid var(--toast-line); border-radius: var(--toast-radius); box-shadow: var(--shadow);
}
.toast.plain { padding: 12px 16px; }
.material .toast { inset-inline-start: 24px; }
.fluent .toast { inset-inline-end: 24px; }
@media (forced-colors: active) {
  .pill, .toast { border: 1px solid CanvasText; }
  .slot { border-color: CanvasText; }
  :focus-visible { outline-color: Highlight; }
}
@media print { .surface { display: none; } }
`;

/** What the pills need; logical properties only, so that it mirrors by itself. */
export const styles: string = base + pillStyles;
