/** The toast: its box is that of the layer's own sentence (src/ui/layer/styles.ts), with buttons and a message in it. */
export const toastStyles = `
.toast:dir(rtl) { padding: 6px 16px 6px 8px; }
.fluent .toast > svg { color: var(--accent); }
.toast.empty { inline-size: 1px; block-size: 1px; min-block-size: 0; padding: 0; border: 0; overflow: hidden; clip-path: inset(50%); pointer-events: none; }
.toast .message { flex: 1; padding-block: 6px; overflow-wrap: anywhere; }
.toast .detail { display: block; font-size: 12px; line-height: 16px; opacity: .86; }
.toast .text { color: var(--toast-action); }
.toast .icon { color: inherit; }
.toast :focus-visible { outline-color: var(--toast-action); }
`;
