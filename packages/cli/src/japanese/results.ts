import type { Phrase } from '@banso/playbook';

/** What a command says of what it did. */
export const results: readonly Phrase[] = [
  ['Published as revision ‹revision›.', 'リビジョン ‹revision› として公開しました。'],
  ['‹key›  version ‹version›  (as it was)', '‹key›  バージョン ‹version›（変更なし）'],
  ['‹key›  version ‹version›', '‹key›  バージョン ‹version›'],
  [
    'Until ‹time›, for whoever has this address; nothing is counted and nobody is written to.',
    '‹time› まで、このアドレスを知っている人だけに表示されます。集計はされず、メールも送られません。',
  ],
  [
    '‹key› is as it was in version ‹version›; in force as revision ‹revision›.',
    '‹key› をバージョン ‹version› に戻し、リビジョン ‹revision› として公開しました。',
  ],
  ['Written to ‹path›.', '‹path› に書き出しました。'],
  ['project   ‹key›', 'プロジェクト  ‹key›'],
  [
    'switch    on: pages are guided, events are taken, mail is sent',
    'スイッチ      on：案内の表示、イベントの受け付け、メールの送信を行います',
  ],
  [
    'switch    off: pages show and send nothing, events are refused, mail waits',
    'スイッチ      off：案内の表示とイベントの受け付けを止め、メールは待機します',
  ],
  [
    'identity  off: what pages say is taken, nothing is counted',
    '本人確認      off：画面から届いたものを受け付け、件数は数えません',
  ],
  [
    'identity  monitor: what pages say is taken; what no token vouches for is counted',
    '本人確認      monitor：画面から届いたものを受け付け、トークンのないものを数えます',
  ],
  [
    'identity  enforce: what no token vouches for is refused',
    '本人確認      enforce：トークンのないものを受け付けません',
  ],
  ['changes', '変更履歴'],
  ['Nothing is kept of "‹id›", and nothing will be.', '「‹id›」のデータはありません。以後も受け付けません。'],
  ['"‹id›" is deleted from: ‹accounts›', '「‹id›」を次のアカウントから削除しました：‹accounts›'],
  [
    'No webhooks. Add one: banso webhooks add https://…',
    'Webhook はありません。登録するには：banso webhooks add https://…',
  ],
  ['Not delivered within three days:', '3 日以内に届けられなかったもの：'],
  ['‹id›  ‹url›  everything', '‹id›  ‹url›  すべて'],
  ['‹id› is told from now on.', '‹id› に今後の出来事を送ります。'],
  ['‹id› is told nothing more.', '‹id› への送信を終了しました。'],
  ['Delivered: it answered ‹status›.', '届きました（応答：‹status›）。'],
  ['Not delivered: ‹reason›.', '届きませんでした：‹reason›'],
  ['Its secret, which is shown this once: ‹secret›', 'シークレット（一度だけ表示します）：‹secret›'],
  ['Check signatures with it as Standard Webhooks says.', 'Standard Webhooks に従って署名の検証に使ってください。'],
  [
    'Until ‹time›, what is sent is signed with the old one too.',
    '‹time› までは、以前のシークレットでも署名して送ります。',
  ],
  ['line ‹line›, ‹field›: ‹detail›', '‹line› 行目、‹field›：‹detail›'],
  ['line ‹line›: ‹detail›', '‹line› 行目：‹detail›'],
  ['fix: ‹fix›', '対処：‹fix›'],
  ['… and ‹n› more lines', 'ほか ‹n› 行'],
  ['import    ‹id›', '取り込み  ‹id›'],
  ['lines     ‹n›', '行数      ‹n›'],
  [
    'good      ‹accounts› accounts, ‹users› users, ‹events› events',
    '有効      アカウント ‹accounts›、ユーザー ‹users›、イベント ‹events›',
  ],
  [
    'counted   ‹accounts› accounts, ‹users› users, ‹events› events',
    '集計済み  アカウント ‹accounts›、ユーザー ‹users›、イベント ‹events›',
  ],
  ['copies    ‹n› had been counted before', '重複      ‹n› 件はすでに集計されています'],
  ['deleted   ‹n› are about people who were deleted', '削除済み  ‹n› 件は削除したユーザーのものです'],
  [
    'refused   ‹n›; put them right where they stand and send the file again with --id ‹id›',
    '拒否      ‹n› 件。同じ行で直し、--id ‹id› を付けてもう一度送ってください',
  ],
];
