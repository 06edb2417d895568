import type { appearanceTexts as english } from '../en/options-appearance.ts';
import type { Translation } from '../tables.ts';

export const appearanceTexts: Translation<typeof english> = {
  title: '外観と言語',
  lead: 'このページ、ツールバー、カレンダーでの Alongside の見た目と言語です。',
  language: '言語',
  languageAutomatic: '自動：{language}',
  languageHint: '開いているページはすぐに切り替わります。時刻の表記（12 時間制か 24 時間制）はブラウザーのままです。',
  theme: 'テーマ',
  themeAutomatic: '自動',
  themeLight: 'ライト',
  themeDark: 'ダーク',
  themeHint:
    'このページとツールバーのポップアップの配色です。カレンダー内の提案は、そのカレンダーに合わせた見た目になります。',
};
