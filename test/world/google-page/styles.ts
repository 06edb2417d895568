import { randomInt } from 'node:crypto';
import type { PageStyle } from '../model.ts';

const lightTokens = `
  --gm3-sys-color-primary: #0b57d0; --gm3-sys-color-on-primary: #fff; --gm3-sys-color-primary-container: #c2e7ff;
  --gm3-sys-color-on-primary-container: #001d35; --gm3-sys-color-background: #f8fafd; --gm3-sys-color-surface: #fff;
  --gm3-sys-color-surface-container: #f0f4f9; --gm3-sys-color-surface-container-high: #e9eef6; --gm3-sys-color-on-surface: #1f1f1f;
  --gm3-sys-color-on-surface-variant: #444746; --gm3-sys-color-outline: #747775; --gm3-sys-color-outline-variant: #c4c7c5;
  --create: #fff; --line: #dde3ea; --now: #ea4335; --shadow: 0 4px 8px 3px rgb(0 0 0 / .15), 0 1px 3px rgb(0 0 0 / .3);`;

const darkTokens = `
  --gm3-sys-color-primary: #a8c7fa; --gm3-sys-color-on-primary: #062e6f; --gm3-sys-color-primary-container: #004a77;
  --gm3-sys-color-on-primary-container: #c2e7ff; --gm3-sys-color-background: #1b1b1b; --gm3-sys-color-surface: #131314;
  --gm3-sys-color-surface-container: #1e1f20; --gm3-sys-color-surface-container-high: #282a2c; --gm3-sys-color-on-surface: #e3e3e3;
  --gm3-sys-color-on-surface-variant: #c4c7c5; --gm3-sys-color-outline: #8e918f; --gm3-sys-color-outline-variant: #444746;
  --create: #37393b; --line: #333537; --now: #ea4335; --shadow: 0 4px 8px 3px rgb(0 0 0 / .5), 0 1px 3px rgb(0 0 0 / .6);`;

/** `.__name` stands for a class whose real name is made anew at every load. */
const sheet = `
*, *::before, *::after { box-sizing: border-box; }
html, body { margin: 0; height: 100%; overflow: hidden; }
body { background: var(--gm3-sys-color-background); color: var(--gm3-sys-color-on-surface); font: 14px/20px "Google Sans Text", Roboto, "Open Sans", Arial, sans-serif; display: flex; flex-direction: column; }
button, input, textarea, select { font: inherit; color: inherit; }
button { background: none; border: 0; cursor: pointer; padding: 0; }
h1, h2, h3, ul { margin: 0; padding: 0; font-weight: 400; list-style: none; }
:focus-visible { outline: 2px solid var(--gm3-sys-color-primary); outline-offset: 1px; }
.__hidden { position: absolute !important; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; opacity: .001; }
.__gone { display: none !important; }

.__bar { display: flex; align-items: center; height: 64px; flex: none; padding-inline: 12px 16px; gap: 4px; }
.__round { width: 40px; height: 40px; border-radius: 50%; display: grid; place-items: center; color: var(--gm3-sys-color-on-surface-variant); flex: none; }
.__round:hover, .__outlined:hover { background: var(--gm3-sys-color-surface-container-high); }
.__logo { display: flex; align-items: center; gap: 10px; font-size: 22px; width: 172px; padding-inline-start: 6px; color: var(--gm3-sys-color-on-surface-variant); }
.__logo-mark { width: 36px; height: 36px; border-radius: 6px; background: #fff; border: 5px solid #4285f4; border-right-color: #fbbc04; border-bottom-color: #34a853; color: #1a73e8; display: grid; place-items: center; font-size: 14px; font-weight: 500; }
.__outlined { display: inline-flex; align-items: center; gap: 4px; height: 40px; border: 1px solid var(--gm3-sys-color-outline); border-radius: 20px; padding: 0 24px; font-weight: 500; margin-inline-end: 8px; }
.__period { font-size: 22px; line-height: 28px; margin-inline-start: 12px; white-space: nowrap; }
.__space { flex: 1; }
.__avatar { width: 32px; height: 32px; border-radius: 50%; background: #7b1fa2; color: #fff; display: grid; place-items: center; font-weight: 500; margin-inline-start: 8px; }
.__menu { position: fixed; background: var(--gm3-sys-color-surface-container); border-radius: 4px; box-shadow: var(--shadow); padding: 8px 0; z-index: 50; min-width: 180px; }
.__menu-item { padding: 8px 16px; display: flex; justify-content: space-between; cursor: pointer; }
.__menu-item:hover { background: var(--gm3-sys-color-surface-container-high); }
.__menu-key { color: var(--gm3-sys-color-on-surface-variant); }

.__below { flex: 1; display: flex; min-height: 0; }
.__drawer { width: 256px; flex: none; padding: 8px 12px 12px 16px; overflow: hidden auto; }
.__create { display: inline-flex; align-items: center; gap: 12px; height: 56px; padding: 0 24px 0 18px; border-radius: 16px; background: var(--create); box-shadow: 0 1px 3px rgb(0 0 0 / .3), 0 4px 8px 3px rgb(0 0 0 / .12); font-weight: 500; margin-bottom: 16px; }
.__mini { width: 100%; margin-bottom: 16px; }
.__mini-title { padding-inline-start: 8px; font-weight: 500; margin-bottom: 4px; }
.__mini-grid { display: grid; grid-template-columns: repeat(7, 1fr); text-align: center; font-size: 11px; line-height: 24px; color: var(--gm3-sys-color-on-surface-variant); }
.__mini-day { height: 24px; width: 24px; margin: 1px auto; border-radius: 50%; }
.__mini-day:hover { background: var(--gm3-sys-color-surface-container-high); }
.__mini-out { opacity: .55; }
.__mini-today { background: var(--gm3-sys-color-primary) !important; color: var(--gm3-sys-color-on-primary); font-weight: 500; }
.__mini-shown { background: var(--gm3-sys-color-primary-container); color: var(--gm3-sys-color-on-primary-container); }
.__find-people { display: flex; align-items: center; gap: 10px; height: 40px; border-radius: 8px; background: var(--gm3-sys-color-surface-container-high); padding: 0 12px; color: var(--gm3-sys-color-on-surface-variant); margin-bottom: 20px; }
.__drawer-title { font-weight: 500; padding: 4px 8px; }
.__calendar { display: flex; align-items: center; gap: 12px; height: 32px; padding-inline-start: 8px; }
.__tick { appearance: none; width: 18px; height: 18px; margin: 0; border: 2px solid; border-radius: 2px; display: grid; place-items: center; color: var(--tick); border-color: var(--tick); }
.__tick:checked { background: var(--tick); }
.__tick:checked::after { content: ""; width: 9px; height: 5px; border: solid #fff; border-width: 0 0 2px 2px; transform: rotate(-45deg) translate(1px, -1px); }

.__main { flex: 1; min-width: 0; display: flex; flex-direction: column; margin-inline-end: 16px; background: var(--gm3-sys-color-surface); border-radius: 28px 28px 0 0; overflow: hidden; position: relative; }
.__whole { margin: 0; border-radius: 0; }
.__grid { flex: 1; min-height: 0; display: flex; }
.__range { flex: 1; min-width: 0; display: flex; }
.__zone { width: 68px; flex: none; display: flex; flex-direction: column; min-height: 0; }
.__zone-label { flex: none; display: flex; align-items: flex-end; justify-content: flex-end; padding: 0 10px 4px 0; font-size: 10px; color: var(--gm3-sys-color-on-surface-variant); }
.__hours { flex: 1; overflow: hidden; }
.__hour-list { padding-bottom: 32px; }
.__all-day-list { flex: 1; display: flex; position: relative; font-size: 12px; }
.__hour { font-size: 11px; text-align: end; padding-inline-end: 18px; color: var(--gm3-sys-color-on-surface-variant); position: relative; top: -9px; line-height: 16px; }
.__content { flex: 1; min-width: 0; display: flex; flex-direction: column; position: relative; }

.__row { display: flex; flex: none; padding-inline: 9px var(--bar, 0px); position: relative; }
.__head { flex: 1; text-align: center; padding: 8px 0 4px; min-width: 0; }
.__weekday { display: block; font-size: 11px; font-weight: 500; line-height: 16px; letter-spacing: .5px; color: var(--gm3-sys-color-on-surface-variant); text-transform: uppercase; }
.__day-number { width: 44px; height: 44px; border-radius: 50%; font-size: 24px; line-height: 44px; margin-top: 2px; }
.__day-number:hover { background: var(--gm3-sys-color-surface-container-high); }
.__today .__weekday { color: var(--gm3-sys-color-primary); }
.__today .__day-number { background: var(--gm3-sys-color-primary); color: var(--gm3-sys-color-on-primary); }
.__place-cell { flex: 1; min-height: 0; min-width: 0; padding-inline-end: 8px; }
.__place-chip { display: inline-flex; align-items: center; gap: 4px; max-width: 100%; font-size: 11px; line-height: 18px; border-radius: 9px; padding: 0 8px; background: var(--gm3-sys-color-surface-container-high); color: var(--gm3-sys-color-on-surface-variant); }
.__add-place { opacity: 0; font-size: 11px; line-height: 18px; color: var(--gm3-sys-color-on-surface-variant); }
.__place-cell:hover .__add-place, .__add-place:focus { opacity: 1; }
.__all-day { flex: 1; min-width: 0; }
.__all-day-row { min-height: 8px; border-bottom: 1px solid var(--line); }
.__stacked { position: absolute; height: 24px; padding-inline-end: 12px; font-size: 12px; line-height: 22px; }
.__stacked-inner { height: 22px; border-radius: 6px; padding: 0 8px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; border: 1px solid transparent; cursor: pointer; font-weight: 500; }
.__echo { opacity: .01; pointer-events: none; }
.__scroller { flex: 1; overflow: hidden scroll; position: relative; min-height: 0; scrollbar-width: thin; scrollbar-color: var(--gm3-sys-color-outline-variant) transparent; }
.__timed { display: flex; position: relative; padding-inline-start: 9px; min-width: 100%; }
.__leaving { position: absolute; inset: 0; transition: transform .2s ease, opacity .2s ease; }
.__entering { transition: transform .2s ease; }
.__lines { position: absolute; inset: 0; pointer-events: none; }
.__line { border-bottom: 1px solid var(--line); }
.__column { flex: 1; min-width: 0; position: relative; border-inline-start: 1px solid var(--line); }
.__chips { position: absolute; inset: 0 12px 0 0; }
[dir=rtl] .__chips { inset: 0 0 0 12px; }
.__chip { border-radius: 8px; border: 1px solid transparent; overflow: hidden; padding: 2px 8px; font-size: 12px; line-height: 15px; cursor: pointer; box-shadow: 0 0 0 1px var(--gm3-sys-color-surface); }
.__chip-short { padding: 1px 8px 0; white-space: nowrap; text-overflow: ellipsis; }
.__chip-tiny { font-size: 10px; line-height: 11px; }
.__strip { position: absolute; inset: 0 auto 0 0; width: 5px; }
.__title { font-weight: 500; }
.__struck { text-decoration: line-through; }
.__handle { position: absolute; inset: auto 0 0 0; height: 8px; cursor: ns-resize; }
.__now { position: absolute; inset-inline: -1px 0; height: 0; border-top: 2px solid var(--now); z-index: 7; pointer-events: none; }
.__now::before { content: ""; position: absolute; width: 12px; height: 12px; border-radius: 50%; background: var(--now); top: -7px; inset-inline-start: -6px; }
.__drawing { z-index: 8; background: var(--gm3-sys-color-primary); color: var(--gm3-sys-color-on-primary); box-shadow: var(--shadow); }

.__dialog { position: fixed; z-index: 60; background: var(--gm3-sys-color-surface-container); border-radius: 28px; box-shadow: var(--shadow); width: 448px; padding: 8px 8px 20px; }
.__dialog-bar { display: flex; justify-content: flex-end; }
.__dialog-body { display: grid; grid-template-columns: 44px 1fr; row-gap: 10px; padding-inline-end: 24px; overflow-wrap: anywhere; }
.__swatch { width: 14px; height: 14px; border-radius: 4px; margin: 7px auto; }
.__dialog-title { font-size: 22px; line-height: 28px; }
.__minor { color: var(--gm3-sys-color-on-surface-variant); }
.__glyph { text-align: center; color: var(--gm3-sys-color-on-surface-variant); }
.__field { width: 100%; background: none; border: 0; border-bottom: 1px solid var(--gm3-sys-color-outline); padding: 4px 0; }
.__field:focus { border-bottom: 2px solid var(--gm3-sys-color-primary); outline: 0; padding-bottom: 3px; }
.__field-title { font-size: 22px; line-height: 32px; }
.__buttons { display: flex; justify-content: flex-end; gap: 8px; grid-column: 1 / -1; padding-top: 12px; }
.__filled { height: 40px; border-radius: 20px; padding: 0 24px; background: var(--gm3-sys-color-primary); color: var(--gm3-sys-color-on-primary); font-weight: 500; }
.__text { height: 40px; border-radius: 20px; padding: 0 12px; color: var(--gm3-sys-color-primary); font-weight: 500; }

.__editor { max-width: 900px; padding: 16px 32px; display: grid; grid-template-columns: 48px 1fr; gap: 14px 8px; overflow: auto; }
.__editor-bar { display: flex; align-items: center; gap: 16px; grid-column: 1 / -1; }
.__editor-title { flex: 1; font-size: 22px; line-height: 32px; }
.__boxes { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
.__box { background: var(--gm3-sys-color-surface-container-high); border: 0; border-radius: 4px; padding: 8px 12px; color-scheme: var(--scheme); }
.__wide { width: 100%; max-width: 560px; }
.__settings { padding: 24px 32px; display: grid; gap: 12px; }

.__month { flex: 1; display: flex; flex-direction: column; min-height: 0; }
.__month-week { flex: 1; display: flex; position: relative; border-top: 1px solid var(--line); min-height: 0; }
.__month-days { position: absolute; inset: 0; display: flex; }
.__month-day { flex: 1; border-inline-start: 1px solid var(--line); text-align: center; padding-top: 4px; }
.__month-day h2 { font-size: 12px; line-height: 20px; }
.__month-cell { flex: 1; min-width: 0; position: relative; padding-top: 26px; overflow: hidden; }
.__month-chip { font-size: 12px; line-height: 20px; padding: 0 6px; margin-inline-end: 8px; border-radius: 6px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; cursor: pointer; }
.__dot { display: inline-block; width: 8px; height: 8px; border-radius: 50%; margin-inline-end: 6px; }
.__agenda { overflow: auto; padding: 8px 16px; }
.__agenda-row { display: flex; gap: 24px; padding: 6px 0; border-bottom: 1px solid var(--line); }
.__agenda-date { width: 120px; font-weight: 500; }
.__agenda-chip { display: flex; gap: 16px; padding: 4px 0; }
`;

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const meaningless = (): string =>
  Array.from({ length: 6 }, (_, index) => (index === 0 ? letters : `${letters}0123456789`))
    .map((pool) => pool[randomInt(pool.length)])
    .join('');

/** The style sheet of one load and the class names it uses. */
export const dress = (style: PageStyle): { css: string; classes: Record<string, string> } => {
  const classes: Record<string, string> = {};
  const css = sheet.replaceAll(/\.__([a-z-]+)/g, (_, name: string) => `.${(classes[name] ??= meaningless())}`);
  const tokens = style.theme === 'dark' ? darkTokens : lightTokens;
  return { css: `:root { color-scheme: ${style.theme}; --scheme: ${style.theme}; ${tokens} }\n${css}`, classes };
};
