import type { LossReason } from '@banso/protocol';
import { bilingual } from './bilingual.ts';

type Reasons = { readonly [reason in LossReason]: readonly [what: string, todo: string] };

const reasons = bilingual<Reasons>(
  {
    cap: [
      'The page’s store was full',
      'More waited to be sent than a page may keep (200 events or 256 KB). Is the Worker reachable from these pages?',
    ],
    tooLarge: ['Too large', 'One event was larger than 32 KB. Track fewer or shorter properties.'],
    noConsent: ['Consent was withdrawn', 'What waited when somebody said no was thrown away, as it should be.'],
    unauthorised: [
      'Token not accepted for a day',
      'The page had no valid identity token for 24 hours. Give it a fresh one.',
    ],
    malformed: ['Could not be read', 'The page sent what the Worker does not read. Load the newest SDK.'],
    refused: ['Refused by the Worker', 'The page has heard and let go. The reason is counted on a line of its own.'],
    invalid: [
      'An event with a fault',
      'A name, time or property is not allowed. The answer to the page or the Segment client names it.',
    ],
    badToken: [
      'Identity token proves nothing',
      'Expired, for another project, or signed with another secret. Counted once a request.',
    ],
    unverified: [
      'No identity token',
      'Nobody vouched for these. Under “monitor” they were taken, under “enforce” refused.',
    ],
    identityMismatch: [
      'Token is about somebody else',
      'The event was about another person or account than the token. Does the page sign out cleanly?',
    ],
    segmentPassedOver: [
      'Segment message with no counterpart',
      '“alias”, “screen” and “page” without a path are passed over.',
    ],
    erased: [
      'Of a person who was deleted',
      'Whoever was deleted is not counted again. A person who comes back needs another id.',
    ],
    other: [
      'Another reason',
      'A reason this version does not know: pages with another SDK version, or somebody who plays with the public key.',
    ],
  },
  {
    cap: [
      'ページの保存領域がいっぱい',
      '送信待ちが上限（200 件または 256 KB）を超えました。ページから Worker に接続できるか確認してください。',
    ],
    tooLarge: ['サイズ超過', '1 件のイベントが 32 KB を超えました。プロパティを減らすか、短くしてください。'],
    noConsent: ['同意の撤回', '同意が撤回されたため、送信待ちのイベントを破棄しました。正しい動作です。'],
    unauthorised: [
      'トークンが 1 日無効',
      '24 時間、有効な本人確認トークンがありませんでした。新しいトークンを渡してください。',
    ],
    malformed: ['読み取り不可', 'Worker が読み取れない内容でした。最新の SDK を読み込んでください。'],
    refused: ['Worker が受付を拒否', 'ページ側で破棄した件数です。拒否の理由は別の行で数えています。'],
    invalid: [
      '内容に誤りのあるイベント',
      '名前・時刻・プロパティのいずれかが不正です。該当箇所はページや Segment クライアントへの応答に示されます。',
    ],
    badToken: [
      '本人確認トークンが無効',
      '期限切れ、別のプロジェクト用、または署名の鍵が違います。リクエストごとに 1 件と数えます。',
    ],
    unverified: ['本人確認トークンなし', '「監視のみ」では受け付け、「必須」では受け付けなかった件数です。'],
    identityMismatch: [
      'トークンと別人のイベント',
      'トークンとは別のユーザーまたはアカウントのイベントです。サインアウトの処理を確認してください。',
    ],
    segmentPassedOver: ['対応のない Segment メッセージ', 'alias、screen、パスのない page は読み飛ばします。'],
    erased: [
      '削除済みのユーザーのイベント',
      '削除したユーザーのイベントは記録しません。再び利用する方には別の ID を割り当ててください。',
    ],
    other: [
      'その他の理由',
      'このバージョンが知らない理由です。別バージョンの SDK、または公開キーを使ったいたずらの可能性があります。',
    ],
  },
);

export const lossWords = bilingual(
  {
    title: 'What did not become an event',
    intro: 'Nothing is lost in silence: pages tell what they had to drop, the Worker counts what it could not take.',
    reason: 'Reason',
    week: '7 days',
    month: '30 days',
    last: 'Last',
    none: 'Nothing was lost in the last 30 days.',
    reasons: reasons.en,
  },
  {
    title: 'イベントにならなかったもの',
    intro: '失われたデータは必ず数えています。ページが破棄した件数と、Worker が受け付けられなかった件数です。',
    reason: '理由',
    week: '7 日間',
    month: '30 日間',
    last: '最終日',
    none: '直近 30 日間に失われたものはありません。',
    reasons: reasons.ja,
  },
);
