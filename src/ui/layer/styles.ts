import { cardStyles } from './styles-card.ts';
import { pillStyles } from './styles-pill.ts';

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
p, h2, ul { margin: 0; padding: 0; font: inherit; }
ul { list-style: none; }
p, h2, span, .message { unicode-bidi: plaintext; }
[dir=rtl] :is(p, h2) { text-align: right; }
svg { flex: none; display: block; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
:focus { outline: none; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.text, .icon, .primary { -webkit-tap-highlight-color: transparent; position: relative; }
.text {
  min-height: 32px; padding: 0 10px; border-radius: var(--control-radius); color: var(--accent);
  font-weight: var(--strong-weight); white-space: nowrap;
}
.icon {
  inline-size: 32px; block-size: 32px; border-radius: var(--control-radius); display: grid; place-items: center; color: var(--muted);
}
.text:hover, .icon:hover, .entry:hover { background: color-mix(in srgb, currentColor 9%, transparent); }
.text:active, .icon:active, .entry:active { background: color-mix(in srgb, currentColor 15%, transparent); }
[aria-disabled=true] { cursor: default; }
.toast {
  position: absolute; inset-block-end: 24px; display: flex; align-items: center; gap: 10px; pointer-events: auto;
  inline-size: max-content; max-inline-size: min(520px, calc(100% - 48px)); min-block-size: 48px; padding: 6px 8px 6px 16px;
  background: var(--toast); color: var(--on-toast); border: 1px solid var(--toast-line); border-radius: var(--toast-radius); box-shadow: var(--shadow);
}
.toast:dir(rtl) { padding: 6px 16px 6px 8px; }
.material .toast { inset-inline-start: 24px; }
.fluent .toast { inset-inline-end: 24px; }
.fluent .toast > svg { color: var(--accent); }
.toast.empty { inline-size: 1px; block-size: 1px; min-block-size: 0; padding: 0; border: 0; overflow: hidden; clip-path: inset(50%); pointer-events: none; }
.toast .message { flex: 1; padding-block: 6px; overflow-wrap: anywhere; }
.toast .detail { display: block; font-size: 12px; line-height: 16px; opacity: .86; }
.toast .text { color: var(--toast-action); }
.toast .icon { color: inherit; }
.toast :focus-visible { outline-color: var(--toast-action); }
@media (prefers-reduced-motion: no-preference) {
  .card { animation: appear .14s cubic-bezier(.2, 0, 0, 1); }
  .toast:not(.empty) { animation: rise .2s cubic-bezier(.2, 0, 0, 1); }
  .slot, .pill { transition: background-color .12s, border-color .12s, box-shadow .12s; }
}
@keyframes appear { from { opacity: 0; transform: translateY(-4px); } }
@keyframes rise { from { opacity: 0; transform: translateY(12px); } }
@media (forced-colors: active) {
  .pill, .primary, .toast, .card, .panel { border: 1px solid CanvasText; }
  .slot { border-color: CanvasText; }
  :focus-visible { outline-color: Highlight; }
  [aria-disabled=true] { color: GrayText; }
}
@media print { .surface { display: none; } }
`;

/** Everything the surfaces need; logical properties only, so that it mirrors by itself. */
export const styles: string = base + pillStyles + cardStyles;
