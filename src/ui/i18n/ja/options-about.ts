import type { aboutTexts as english } from '../en/options-about.ts';
import type { Translation } from '../tables.ts';

export const aboutTexts: Translation<typeof english> = {
  title: '情報と診断',
  lead: 'ここで動いているもの、その状態、問題があるときに添えて送るもの。',
  version: 'バージョン',
  browser: 'ブラウザー',
  language: '言語',
  pages: 'カレンダーのタブ',
  noPages: 'カレンダーを開いているタブはありません。',
  lookAgain: 'もう一度見る',
  accounts: 'アカウント',
  noAccounts: '接続しているアカウントはありません。',
  connectedAs: '{address}：接続中',
  signedOutOf: '{address}：ログアウト中',
  diagnostics: '診断の文面',
  diagnosticsHint:
    'バージョン、件数、状態だけです。名前、アドレス、件名、鍵は含まれません。すべてご自分で確認できます。',
  copy: '文面をコピー',
  copied: 'コピーしました',
  copyFailed: 'コピーできませんでした。選択して手動でコピーしてください。',
};
