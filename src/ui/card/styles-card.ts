/** The card: what, when and where first; the reason; the question; then who hears of it; one big button. */
export const cardStyles = `
.card {
  position: absolute; pointer-events: auto; inline-size: 340px; max-inline-size: calc(100% - 16px); max-block-size: calc(100% - 16px);
  display: flex; flex-direction: column; background: var(--surface); border: 1px solid var(--card-line);
  border-radius: var(--card-radius); box-shadow: var(--shadow); overflow: clip;
}
.card:focus-visible { outline: none; }
.card:lang(ja) { word-break: auto-phrase; }
.head { display: flex; align-items: flex-start; gap: 12px; padding: 16px 12px 8px 20px; }
.head:dir(rtl) { padding: 16px 20px 8px 12px; }
.badge {
  inline-size: 40px; block-size: 40px; flex: none; border-radius: var(--badge-radius); display: grid; place-items: center;
  background: var(--tonal); color: var(--on-tonal);
}
.icon.back { margin-block-start: 4px; margin-inline: -10px -8px; }
.icon.back:dir(rtl) svg { transform: scaleX(-1); }
h2 { flex: 1; font: var(--title-weight) var(--title-size)/26px var(--title-font); padding-block: 7px; overflow-wrap: anywhere; }
.body { padding: 4px 20px 12px; display: grid; gap: 12px; overflow-y: auto; overscroll-behavior: contain; min-block-size: 0; }
.facts { display: grid; gap: 6px; }
.facts li { display: flex; gap: 10px; align-items: flex-start; }
.facts li > span { min-inline-size: 0; text-wrap: balance; overflow-wrap: anywhere; }
/* A day, or its hours: broken only where it is longer than a line. Two boxes say of no direction which of them comes first. */
.when { unicode-bidi: normal; }
.when-part { display: inline-block; }
.facts svg { margin-block-start: 2px; color: var(--muted); }
.fine, .fine .facts { display: grid; gap: 8px; }
.fine { font-size: 12px; line-height: 16px; color: var(--muted); padding-block-start: 12px; border-block-start: 1px solid color-mix(in srgb, var(--line) 70%, transparent); }
.fine .facts svg { margin-block-start: 0; }
.choices { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px; }
.choices:empty { display: none; }
.choices .switch { flex: 1; min-inline-size: 120px; }
.stepper { display: flex; align-items: center; margin-inline-end: -6px; }
.stepper .minutes { min-inline-size: 52px; text-align: center; font-variant-numeric: tabular-nums; }
.stepper [aria-disabled=true] { color: color-mix(in srgb, var(--muted) 60%, var(--surface)); background: none; }
.check { display: flex; align-items: center; gap: 8px; min-block-size: 26px; inline-size: fit-content; cursor: pointer; }
.check input { flex: none; inline-size: 16px; block-size: 16px; margin: 0; accent-color: var(--accent); }
.checks .hint { padding-inline-start: 24px; }
p.why { font-weight: var(--strong-weight); color: var(--accent); }
.reasons { display: grid; justify-items: start; }
.reasons .small { min-height: 28px; margin-inline-start: -10px; padding-inline: 10px; font-size: 12px; }
.shares { inline-size: 100%; display: grid; gap: 8px; padding-block: 4px; }
.shares li { display: grid; grid-template-columns: 1fr auto; column-gap: 10px; }
.share { color: var(--muted); font-variant-numeric: tabular-nums; }
.shares .note { grid-column: 1 / -1; }
.caption { font-size: 12px; line-height: 16px; color: var(--muted); }
.question { background: var(--field); border-radius: var(--panel-radius); padding: 10px 12px; display: grid; gap: 2px; }
.fluent .question { background: color-mix(in srgb, var(--ink) 4%, var(--surface)); }
.switch { display: flex; align-items: center; gap: 10px; color: var(--muted); }
select, input {
  flex: 1; min-inline-size: 0; inline-size: 100%; block-size: 34px; padding-inline: 10px; color: var(--ink); background: var(--field);
  border: 1px solid color-mix(in srgb, var(--muted) 75%, var(--surface)); border-radius: var(--field-radius);
}
select:hover, input:hover { border-color: var(--ink); }
:is(select, input):focus-visible { outline: 2px solid var(--accent); outline-offset: -1px; border-color: transparent; }
input[aria-invalid=true] { border-color: var(--on-problem); }
.person { display: grid; gap: 8px; }
.ask { font-weight: var(--strong-weight); }
.field { display: grid; grid-template-columns: auto 1fr; gap: 3px 6px; }
.field input, .field .hint { grid-column: 1 / -1; }
.field label { font-size: 12px; line-height: 16px; color: var(--ink); }
.note, .hint { font-size: 12px; line-height: 16px; color: var(--muted); }
.hint.wrong { color: var(--on-problem); }
.light .hint.wrong { color: #a3150c; }
.person .text { justify-self: start; margin-inline-start: -10px; }
.notice { display: flex; gap: 10px; margin: 0 12px 4px; padding: 10px 12px; border-radius: var(--panel-radius); background: color-mix(in srgb, var(--ink) 6%, var(--surface)); }
.notice.wrong { background: var(--problem); color: var(--on-problem); }
.notice.empty { block-size: 0; margin: 0; padding: 0; overflow: hidden; }
.foot { position: relative; padding: 4px 12px 12px; display: grid; gap: 6px; }
.primary {
  min-block-size: var(--control-height); margin-inline: 8px; border-radius: var(--control-radius); padding-inline: 20px; text-align: center;
  background: var(--primary); color: var(--on-primary); font-weight: var(--strong-weight);
}
.primary:hover { background: color-mix(in srgb, var(--primary) 90%, var(--on-primary)); }
.primary:active { background: color-mix(in srgb, var(--primary) 82%, var(--on-primary)); }
.primary[aria-disabled=true] { background: color-mix(in srgb, var(--ink) 10%, var(--surface)); color: var(--muted); }
.row { display: flex; justify-content: space-between; }
.row .text[aria-disabled=true] { color: var(--muted); background: none; }
.row .text[aria-expanded=true] { background: var(--tonal); color: var(--on-tonal); }
.panel {
  position: absolute; inset-inline: 12px; inset-block-end: 48px; padding: 6px; display: grid; background: var(--field); z-index: 1;
  border: 1px solid color-mix(in srgb, var(--line) 80%, transparent); border-radius: var(--panel-radius); box-shadow: var(--shadow);
}
.stale .panel { position: static; box-shadow: none; }
.dark .panel { background: color-mix(in srgb, var(--ink) 6%, var(--surface)); }
.panel .caption { padding: 4px 10px 6px; }
.entry { display: grid; padding: 8px 10px; border-radius: calc(var(--panel-radius) - 4px); }
.entry .minutes { color: var(--muted); font-size: 12px; line-height: 16px; }
.panel :focus-visible { outline-offset: -2px; }
.next { font-weight: var(--strong-weight); }
`;
