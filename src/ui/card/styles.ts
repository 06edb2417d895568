import { cardStyles } from './styles-card.ts';
import { toastStyles } from './styles-toast.ts';

/** What card and toast share; it goes after the styles of src/ui/layer. */
const controls = `
p, h2, ul { margin: 0; padding: 0; font: inherit; }
ul { list-style: none; }
[dir=rtl] :is(p, h2) { text-align: right; }
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
.pill.note { display: block; border: 1px solid; border-inline-start-width: 4px; background: var(--page); }
.pill.note[hidden] { display: none; }
`;

const motion = `
@media (prefers-reduced-motion: no-preference) {
  .card { animation: appear .14s cubic-bezier(.2, 0, 0, 1); }
  .toast:not(.empty) { animation: rise .2s cubic-bezier(.2, 0, 0, 1); }
}
@keyframes appear { from { opacity: 0; transform: translateY(-4px); } }
@keyframes rise { from { opacity: 0; transform: translateY(12px); } }
@media (forced-colors: active) {
  .primary, .card, .panel { border: 1px solid CanvasText; }
  [aria-disabled=true] { color: GrayText; }
}
`;

/** Everything the card and the toast need; logical properties only, so that it mirrors by itself. */
export const styles: string = controls + cardStyles + toastStyles + motion;
