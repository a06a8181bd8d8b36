import type { IdentityMode } from '@banso/protocol';
import { bilingual } from './bilingual.ts';

interface Choice {
  readonly name: string;
  /** What it does, for the reader who looks at it. */
  readonly what: string;
  readonly act: string;
  readonly sure: string;
  /** What will happen, for the reader who is about to do it. */
  readonly then: string;
}

const switches = bilingual<{ readonly [to in 'on' | 'off']: Choice }>(
  {
    on: {
      name: 'On',
      what: 'Pages are guided, events are taken, and mail is sent.',
      act: 'Switch on',
      sure: 'Switch Banso on for this project?',
      then: 'Pages that load from now on are guided again. Mail that waited and is still in time leaves within minutes; mail that has expired meanwhile does not.',
    },
    off: {
      name: 'Off',
      what: 'Pages show nothing and send nothing, events are refused, and mail waits.',
      act: 'Switch off',
      sure: 'Switch Banso off for this project?',
      then: 'Within a minute, pages that load show no tour, no checklist and no survey. Pages send no events while it is off, and what happens there in that time is not recorded later. Events from your servers are refused. No mail leaves. Links for unsubscribing keep working.',
    },
  },
  {
    on: {
      name: '稼働中',
      what: '画面の案内を表示し、イベントを受け付け、メールを送信します。',
      act: '稼働させる',
      sure: 'このプロジェクトで Banso を稼働させますか？',
      then: 'これから読み込まれるページで案内が再開します。待機していたメールのうち、期限内のものは数分以内に送信されます。期限を過ぎたものは送信されません。',
    },
    off: {
      name: '停止中',
      what: '画面の案内を表示せず、イベントを受け付けず、メールの送信を保留します。',
      act: '停止する',
      sure: 'このプロジェクトで Banso を停止しますか？',
      then: '1 分以内に、新しく読み込まれるページでツアー・チェックリスト・アンケートが表示されなくなります。停止中に画面で起きたことは記録されず、あとから補うこともできません。サーバーからのイベントも受け付けません。メールは送信されません。配信停止のリンクは停止中も使えます。',
    },
  },
);

const identities = bilingual<{ readonly [mode in IdentityMode]: Choice }>(
  {
    off: {
      name: 'Off',
      what: 'What pages say about people is taken as it is; identity tokens are not asked for.',
      act: 'Turn checking off',
      sure: 'Stop checking identities?',
      then: 'What pages say about people is taken without a token, and nothing is counted. Mail still goes only to addresses that your server vouched for.',
    },
    monitor: {
      name: 'Monitor',
      what: 'What pages say is taken; what no identity token vouches for is counted below.',
      act: 'Monitor',
      sure: 'Only monitor identities?',
      then: 'Events without a valid token are taken and counted. Use this to see whether enforcing would lose anything.',
    },
    enforce: {
      name: 'Enforce',
      what: 'Events that no valid identity token vouches for are refused.',
      act: 'Enforce',
      sure: 'Refuse everything without a valid identity token?',
      then: 'From now on, pages without a valid token are shown nothing and their events are refused. Server calls with the public key are refused too. People who are not signed in are no longer counted.',
    },
  },
  {
    off: {
      name: '確認しない',
      what: '画面から届いた本人情報をそのまま受け付けます。本人確認トークンは求めません。',
      act: '確認をやめる',
      sure: '本人確認をやめますか？',
      then: '画面から届いた本人情報をトークンなしで受け付け、件数も数えません。メールの宛先は、これまでどおりサーバーが確認したアドレスだけです。',
    },
    monitor: {
      name: '監視のみ',
      what: '画面から届いた情報を受け付け、本人確認トークンのないものを下の表で数えます。',
      act: '監視のみにする',
      sure: '本人確認を監視のみにしますか？',
      then: '有効なトークンのないイベントも受け付け、件数を数えます。必須にしたときの影響を事前に確かめられます。',
    },
    enforce: {
      name: '必須',
      what: '有効な本人確認トークンのないイベントを受け付けません。',
      act: '必須にする',
      sure: '本人確認トークンを必須にしますか？',
      then: '有効なトークンのないページには何も表示されず、そこからのイベントは受け付けられません。公開キーによるサーバーからの送信も受け付けません。サインインしていない人の利用は記録されなくなります。',
    },
  },
);

export const settingsWords = bilingual(
  {
    title: 'Settings',
    general: 'General',
    switch: 'Kill switch',
    identity: 'Identity check',
    switches: switches.en,
    identities: identities.en,
    unvouched: (n: string) => `In the last 7 days ${n} events came with no valid token. They would have been refused.`,
    noneUnvouched: 'In the last 7 days no event without a valid token was counted.',
    notCounted: 'Nothing was counted while checking was off: monitor for some days first.',
    staffMinutes: 'Minutes for tasks a day',
    staffMinutesField: 'Minutes of all staff together',
    staffMinutesHint: 'The queue of tasks shows what fits into today. Leave it empty to show no line.',
    notSaid: 'not set',
    saved: 'Saved.',
    changes: 'Changes',
    when: 'When',
    who: 'Who',
    what: 'What',
    console: 'Console',
    secretKey: 'Secret key, no name given',
    noChanges: 'Nothing has been changed yet.',
    from: (before: string, after: string) => `${before} → ${after}`,
  },
  {
    title: '設定',
    general: '全般',
    switch: '緊急停止スイッチ',
    identity: '本人確認',
    switches: switches.ja,
    identities: identities.ja,
    unvouched: (n: string) =>
      `直近 7 日間に、有効なトークンのないイベントが ${n} 件届いています。必須にすると、これらは受け付けられません。`,
    noneUnvouched: '直近 7 日間に、有効なトークンのないイベントはありませんでした。',
    notCounted: '「確認しない」の間は件数を数えていません。まず数日「監視のみ」にすることをおすすめします。',
    staffMinutes: '1 日に対応へ使える時間',
    staffMinutesField: '担当者全員の合計（分）',
    staffMinutesHint: '対応の一覧に、今日対応できる範囲を示します。空欄にすると区切りを表示しません。',
    notSaid: '未設定',
    saved: '保存しました。',
    changes: '変更履歴',
    when: '日時',
    who: '変更者',
    what: '内容',
    console: 'コンソール',
    secretKey: 'シークレットキー（名前なし）',
    noChanges: 'まだ変更はありません。',
    from: (before: string, after: string) => `「${before}」から「${after}」へ`,
  },
);
