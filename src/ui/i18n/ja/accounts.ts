import type { accounts as english } from '../en/accounts.ts';
import type { Translation } from '../tables.ts';

export const accounts: Translation<typeof english> = {
  use: '予定の扱い',
  useOf: '「{calendar}」の扱い',
  use_blocks: '時間をふさぐ',
  use_shown: '時間をふさがない',
  use_ignored: '対象にしない',
  useHelp: '時間をふさぐ予定があるところには提案しません。対象にしないカレンダーは読み取らず、予定も入れません。',
  shared: '共有されたもの',
  sharedHelp: '共有カレンダーに予定を入れるには追加の許可が必要です。選ぶときに確認します。',
  blindToOthers: 'ほかの人の予定の有無は見えません。その許可がありません。',
  allow: '許可する',
  allowOf: 'ほかの人の予定の有無を見ることを {address} に許可する',
  connectedOther: '{address} を選んだため、そのアカウントを接続しました。',

  stay: '{address} の接続を保つ',
  stayHelp: 'ブラウザーを閉じたあとも、ログインから最長 24 時間有効です。このアカウントの鍵をこの端末に保存します。',

  waiting: '管理者の承認待ち',
  waitingHelp:
    'このリンクを、職場で Microsoft 365 を管理している人に送ってください。承認されたら、もう一度接続します。それまでは「予定に入れる」で、記入済みの Outlook の入力画面が開きます。',
  adminLink: '管理者用リンク',
  copyLink: 'リンクをコピー',
  textForIt: 'IT 部門への文面',
  copyText: '文面をコピー',
  copied: 'コピーしました',
  copyFailed: 'コピーできませんでした。選択して手動でコピーしてください。',
  stopWaiting: '待つのをやめる',
  letter: `お疲れさまです。

Alongside の利用を希望しています。一緒に働く人と過ごす時間を提案し、自分のカレンダーに予定として入れるブラウザー拡張機能です。Microsoft 365 では、先に管理者の同意が必要です。

必要な委任されたアクセス許可は二つです。User.Read（だれのアカウントかを知るため）と Calendars.ReadWrite（自分の予定の有無を見て、自分で入れる予定を書き込むため）です。メールやファイルは読み取れず、自分がログインしている間だけ、自分として動作します。サーバーはなく、読み取った内容はブラウザーの外に出ません。

組織として同意いただける場合は、次のリンクを開いてください。
{address}

そのあと、ページに接続できないと表示されることがありますが、問題ありません。その時点で同意は完了しています。

どうぞよろしくお願いいたします。`,
};
