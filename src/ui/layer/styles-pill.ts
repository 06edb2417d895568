/** The pill: dash and tint say "not an event"; the words say the rest. */
export const pillStyles = `
.pills { position: absolute; overflow: clip; }
.pills.hidden { visibility: hidden; }
.passing .pill { pointer-events: none; }
.slot {
  position: absolute; border-radius: var(--pill-radius); border: 1px dashed color-mix(in srgb, var(--accent) 78%, var(--page));
  background: color-mix(in srgb, var(--accent) 5%, transparent);
}
.slot.open { border-style: solid; border-color: var(--accent); background: color-mix(in srgb, var(--accent) 10%, transparent); }
.slot:has(.pill:hover) { background: color-mix(in srgb, var(--accent) 9%, transparent); border-color: var(--accent); }
.pill {
  --text: color-mix(in srgb, var(--accent) 82%, var(--ink));
  position: absolute; inset-block-start: -1px; inset-inline-start: -1px; pointer-events: auto; overflow: hidden;
  display: flex; align-items: center; gap: 5px; max-inline-size: calc(100% - 10px); padding-inline: 6px 8px;
  border-radius: var(--pill-radius); color: var(--text); font-size: 12px; line-height: 15px;
  background: color-mix(in srgb, var(--accent) 12%, var(--page));
}
.pill:hover, .open .pill { background: color-mix(in srgb, var(--accent) 20%, var(--page)); --text: color-mix(in srgb, var(--accent) 62%, var(--ink)); }
.pill:focus-visible { outline-offset: -2px; }
.words { min-inline-size: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.what { font-weight: var(--strong-weight); }
.who::before, .length::before { content: "\\00a0\\00b7 "; }
.hours { display: none; }
.tall .words { display: grid; grid-template-columns: auto 1fr; white-space: normal; }
.tall .words > span { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; min-inline-size: 0; }
.tall .what, .tall .hours { grid-column: 1 / -1; }
.tall .who::before { content: none; }
.tall .what + .length::before { content: none; }
.tall .who, .tall .length, .tall .hours { font-size: 11px; }
.tall .length { white-space: nowrap; overflow: visible; }
.pill:is(:hover, :focus-visible) .hours { display: inline; }
.low .pill:is(:hover, :focus-visible) .hours::before, .tiny .pill:is(:hover, :focus-visible) .hours::before { content: "\\00a0\\00b7 "; }
.pill:is(:hover, :focus-visible) :is(.who, .length) { display: none; }
.tall .pill:is(:hover, :focus-visible) .hours { display: block; }
.tiny .pill { font-size: 10px; line-height: 12px; padding-inline: 4px 6px; gap: 3px; }
.narrow .pill { padding-inline: 4px; gap: 3px; max-inline-size: 100%; }
.narrow :is(.what, .who) { display: none; }
.narrow .length::before, .narrow .pill .hours::before { content: none !important; }
.narrow .tall .words { display: block; }
.narrow .pill:is(:hover, :focus-visible) { font-size: 10px; line-height: 11px; }
.narrow .pill:is(:hover, :focus-visible) > svg { display: none; }
.narrow .pill:is(:hover, :focus-visible) .words { white-space: normal; }
.away { border-color: transparent; background: none; }
.away .pill { opacity: 0; pointer-events: none; max-inline-size: none; }
.away .pill:focus-visible { opacity: 1; }
.ghost { pointer-events: none; }
`;
