import type { Phrase } from '@banso/playbook';

/** Summaries of commands, descriptions of flags, and the frame around them. */
export const help: readonly Phrase[] = [
  ['banso: onboarding and tech touch as code', 'banso：オンボーディングとテックタッチをコードで'],
  ['Usage: banso <command> [folder] [options]', '使い方：banso <コマンド> [フォルダー] [オプション]'],
  ['Usage: banso ‹usage›', '使い方：banso ‹usage›'],
  [
    'A folder is a project: project.json, playbooks/*.json, articles/<locale>/*.md, scenarios/*.json.',
    'フォルダーがひとつのプロジェクトです：project.json、playbooks/*.json、articles/<ロケール>/*.md、scenarios/*.json',
  ],
  [
    '"banso <command> --help" tells more. Exit codes: 0 well, 1 errors found, 2 not understood, 3 server not reached.',
    '詳しくは「banso <コマンド> --help」。終了コード：0 正常、1 問題あり、2 指定の誤り、3 サーバーに接続できない',
  ],
  ['Look for errors in a project’s folder', 'プロジェクトのフォルダーをチェックします'],
  [
    'Print the compiled project: every default and reference written out',
    'コンパイル結果を表示します（省略値と参照をすべて展開したもの）',
  ],
  [
    'For a page without a Worker: mails and tasks are left out.',
    'Worker を使わないページ向けに、メールと対応を除きます。',
  ],
  ['Write it there instead.', '表示せずにこのファイルへ書き出します。'],
  [
    'Say where each follow-up stands at a moment of a scenario, gate by gate',
    'シナリオのある時点で、各フォローがどの関門で止まっているかを説明します',
  ],
  ['How long after the start. Default: the end of the scenario.', '開始からの経過時間。省略時はシナリオの終わり。'],
  ['Only this follow-up.', 'このフォローだけを対象にします。'],
  [
    'Judge a health score by past accounts: would it have told who leaves?',
    '過去のアカウントでヘルススコアを検証します（解約を予測できたか）',
  ],
  [
    'Columns of scores, the first the one that is judged. Default: score, and shadow where there is one.',
    'スコアの列。先頭の列を判定します。省略時は score と、あれば shadow。',
  ],
  [
    'Tell of what was before: accounts, users and events of the past, as CSV or JSON lines',
    '過去のアカウント・ユーザー・イベントを CSV または JSON Lines で取り込みます',
  ],
  ['What the file is. Default: by its name.', 'ファイルの形式。省略時は拡張子で判断します。'],
  [
    'Name of the import: a line of it counts once. Default: made from the file’s contents.',
    '取り込みの名前。同じ名前の同じ行は一度だけ数えます。省略時はファイルの内容から作ります。',
  ],
  ['Only check the file; nothing is sent.', 'ファイルを確認するだけで、送信しません。'],
  [
    'Look at a project’s folder in the app, for a day, without publishing it',
    '公開せずに、フォルダーの内容をアプリで 1 日だけ試せるようにします',
  ],
  ['Show the kill switch and the identity mode, and change them', '緊急停止スイッチと本人確認の設定を表示・変更します'],
  ['Check a project’s folder and put it into force', 'フォルダーをチェックして公開します'],
  ['What changed, in a sentence; kept with each new version.', '変更内容を一文で。新しいバージョンに残ります。'],
  [
    'Playbooks that are in force and not in the folder are withdrawn.',
    '公開中でフォルダーにないプレイブックを取り下げます。',
  ],
  ['Put an older version of a playbook into force again', 'プレイブックを以前のバージョンに戻します'],
  ['The version to go back to.', '戻す先のバージョン。'],
  [
    'Play scenarios with a virtual clock: what is shown, sent, held back, and why',
    '仮想の時計でシナリオを再生し、表示・送信・保留とその理由を示します',
  ],
  [
    'Give out all that is kept of a person, or delete it for good',
    'あるユーザーのデータをすべて書き出す、または完全に削除します',
  ],
  ['Where an export is written. Default: to the output.', '書き出し先。省略時は標準出力。'],
  [
    'The id once more: what is deleted cannot be brought back.',
    '確認のためもう一度 ID を指定します。削除したものは元に戻せません。',
  ],
  ['Addresses of yours that are told what happens in accounts', 'アカウントの出来事を受け取る Webhook を管理します'],
  ['With add, what it is told; default: everything. Types: ‹types›.', 'add で送る内容。省略時はすべて。種類：‹types›'],
  ['Answer in JSON, for machines.', '機械処理用に JSON で出力します。'],
  ['A file of scenarios/, or its key.', 'scenarios/ のファイル、またはそのキー。'],
  [
    'Language of what is told. Default: that of the system, else en.',
    '表示する言語。省略時はシステムの言語、なければ en。',
  ],
  [
    'Only over this revision. Default: the one in force when the command starts.',
    'このリビジョンが公開中のときだけ実行します。省略時は開始時に公開中のもの。',
  ],
  [
    'Where the Worker is. Default: BANSO_URL, else http://127.0.0.1:8787.',
    'Worker のアドレス。省略時は BANSO_URL、なければ http://127.0.0.1:8787。',
  ],
  [
    'Secret key of the project. Default: BANSO_SECRET_KEY.',
    'プロジェクトのシークレットキー。省略時は BANSO_SECRET_KEY。',
  ],
  [
    'Who does this, for the record. Default: you, as the system calls you.',
    '操作の記録に残す名前。省略時はシステムのユーザー名。',
  ],
];
