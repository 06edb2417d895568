/**
 * The pill: dash and tint say "not an event"; the words say the rest. Where there is room for one of the two
 * only, whom it is about stays and the minutes go: the height of the slot says how long.
 */
export const pillStyles = `
.pills { position: absolute; overflow: clip; }
.pills.hidden { visibility: hidden; }
.passing .pill { pointer-events: none; }
.sheet { position: absolute; inset: 0; }
.slot {
  position: absolute; contain: size layout style; border-radius: var(--pill-radius); border: 1px dashed color-mix(in srgb, var(--accent) 78%, var(--page));
  background: color-mix(in srgb, var(--accent) 5%, transparent);
}
.slot.open { border-style: solid; border-color: var(--accent); background: color-mix(in srgb, var(--accent) 10%, transparent); }
.slot:hover { background: color-mix(in srgb, var(--accent) 9%, transparent); border-color: var(--accent); }
.pill {
  --text: color-mix(in srgb, var(--accent) 82%, var(--ink));
  transform: translate(var(--shift, 0, 0)); max-height: calc(100% + 2px);
  position: absolute; inset-block-start: -1px; inset-inline-start: -1px; pointer-events: auto; overflow: hidden;
  display: flex; align-items: center; gap: 5px; max-inline-size: calc(100% - 8px); padding-inline: 6px 7px;
  border-radius: var(--pill-radius); color: var(--text); font-size: 12px; line-height: 15px;
  background: color-mix(in srgb, var(--accent) 12%, var(--page));
}
.pill:hover, .open .pill { background: color-mix(in srgb, var(--accent) 20%, var(--page)); --text: color-mix(in srgb, var(--accent) 62%, var(--ink)); }
.pill:focus-visible { outline-offset: -2px; }
.pill > svg { width: 14px; height: 14px; }
.tall .pill > svg { width: 18px; height: 18px; }
.tall .pill { height: 34px; }
.low .pill { height: 22px; }
.tiny .pill { height: 16px; }
.words { min-inline-size: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.what { font-weight: var(--strong-weight); }
:is(.length, .hours)::after { content: attr(data-text); }
.length::before { content: "\\00a0\\00b7\\00a0"; }
.hours { display: none; }
.tall .words { display: grid; }
.tall .words > span { overflow: hidden; text-overflow: ellipsis; }
.tall .length::before { content: none; }
.tall .length, .tall .hours { font-size: 11px; line-height: 14px; }
.pill:is(:hover, :focus-visible) .hours { display: inline; }
.pill:is(:hover, :focus-visible) .length { display: none; }
:is(.low, .tiny) .words { display: flex; }
:is(.low, .tiny) .what { overflow: hidden; text-overflow: ellipsis; }
:is(.low, .tiny) .length { flex: none; }
:is(.low, .tiny) .hours::before { content: "\\00a0\\00b7\\00a0"; }
:is(.low, .tiny) .hours { flex: none; }
.tall .pill:is(:hover, :focus-visible) .hours { display: block; }
:where(.slim):is(.low, .tiny) .pill:is(:hover, :focus-visible) {
  max-inline-size: 100%; font-size: 11px;
  .what { display: none; }
  .hours::before { content: none; }
}
:where(.slimmer):is(.low, .tiny) {
  .pill { padding-inline: 5px; gap: 4px; font-size: 11px; max-inline-size: calc(100% - 6px); }
  .length { display: none; }
}
:where(.slimmest).low .pill:is(:hover, :focus-visible) > svg { display: none; }
.tiny .pill { font-size: 10px; line-height: 12px; padding-inline: 4px 6px; gap: 3px; }
.narrow .pill { padding-inline: 4px; gap: 3px; max-inline-size: 100%; }
.narrow .what { display: none; }
.narrow .length::before, .narrow .pill .hours::before { content: none !important; }
.narrow .pill:is(:hover, :focus-visible) { font-size: 10px; line-height: 11px; }
.narrow .pill:is(:hover, :focus-visible) > svg { display: none; }
.narrow .pill:is(:hover, :focus-visible) .words { display: block; white-space: normal; }
.away { border-color: transparent; background: none; }
.away .pill { opacity: 0; pointer-events: none; max-inline-size: none; }
.away .pill:not(:focus-visible) { transform: none; }
.away .pill:focus-visible { opacity: 1; }
.pill[aria-busy=true] { cursor: progress; }
@media (prefers-reduced-motion: no-preference) {
  .slot, .pill { transition: background-color .12s, border-color .12s; }
}
`;
