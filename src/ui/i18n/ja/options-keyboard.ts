import type { keyboardTexts as english } from '../en/options-keyboard.ts';
import type { Translation } from '../tables.ts';

export const keyboardTexts: Translation<typeof english> = {
  title: 'キーボード',
  lead: 'すべてマウスなしで使えます。カレンダーのキーと重ならないよう、一文字だけのキーは使いません。',
  anywhere: 'ブラウザーのどこでも',
  anywhereHint: '変更することも、なくすこともできます。',
  what: '操作',
  keys: 'キー',
  openPopup: 'ツールバーのポップアップを開く',
  nextSuggestion: 'カレンダーの次の提案へ移動',
  none: '未設定',
  change: 'これらのキーを変更',
  changeByHand: 'アドオンのページで歯車のメニューを開き、「拡張機能のショートカットキーの管理」を選んでください。',
  onSuggestion: '提案とカードの上で',
  walk: '次の提案へ、時刻の順に',
  open: '提案のカードを開く',
  press: 'ボタンを押す',
  inside: 'カードの中の次の項目へ、ひと回りで',
  close: 'カードを閉じる（フォーカスは提案に戻ります）',
  key_tab: 'Tab',
  key_shiftTab: 'Shift + Tab',
  key_enter: 'Enter',
  key_space: 'Space',
  key_escape: 'Esc',
};
