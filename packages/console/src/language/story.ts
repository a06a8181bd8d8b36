import type { Decision } from '@banso/engine';
import { bilingual } from './bilingual.ts';

export interface StoryWords {
  readonly event: {
    readonly [kind in 'track' | 'identify' | 'group' | 'leave' | 'page' | 'reply' | 'other']: (name: string) => string;
  };
  readonly experience: { readonly [did: string]: (key: string) => string };
  readonly milestone: { readonly done: (title: string) => string; readonly undone: (title: string) => string };
  readonly consent: { readonly yes: (category: string) => string; readonly no: (category: string) => string };
  readonly suppress: { readonly [reason: string]: string };
  readonly effect: { readonly [became: string]: (name: string) => string };
  /** Entered, into the group that gets nothing. */
  readonly heldOut: (followUp: string) => string;
  readonly decision: {
    readonly [what in Decision['what']]: (about: string, step: string, why: string) => string;
  };
}

/** One line of an account's story. `name`, `key`, `title`: what it was about. */
export const storyWords = bilingual<StoryWords>(
  {
    event: {
      track: (name) => `Did ${name}`,
      identify: () => 'Was identified',
      group: () => 'Joined the account or changed its traits',
      leave: () => 'Left the account',
      page: (name) => `Opened ${name}`,
      reply: () => 'Replied by mail',
      other: (name) => name,
    },
    experience: {
      shown: (key) => `Was shown ${key}`,
      step: (key) => `Went on in ${key}`,
      completed: (key) => `Completed ${key}`,
      dismissed: (key) => `Closed ${key}`,
      snoozed: (key) => `Put off ${key}`,
      targetMissing: (key) => `${key} did not find its target on the page`,
    },
    milestone: { done: (title) => `Marked “${title}” as done`, undone: (title) => `Took back “${title}”` },
    consent: { yes: (category) => `Agreed to mail: ${category}`, no: (category) => `Refused mail: ${category}` },
    suppress: {
      unsubscribed: 'Unsubscribed: no more mail to this address',
      bounced: 'Mail bounced: no more mail to this address',
      complained: 'Complained about mail: no more mail to this address',
      staff: 'Staff put the address on the suppression list',
    },
    effect: {
      sent: (name) => `Sent: ${name}`,
      unknown: (name) => `Outcome not known: ${name}`,
      failed: (name) => `Could not be sent: ${name}`,
      cancelled: (name) => `Cancelled before it left: ${name}`,
    },
    heldOut: (followUp) => `Follow-up ${followUp} started: control group, nothing will be sent`,
    decision: {
      reached: (title) => `Milestone “${title}” reached`,
      late: (title) => `Milestone “${title}” is late`,
      entered: (followUp) => `Follow-up ${followUp} started`,
      exited: (followUp, _step, how) => `Follow-up ${followUp} ended: ${how}`,
      summoned: (followUp, _step, experience) => `Follow-up ${followUp} asks the app to show ${experience}`,
      email: (followUp, step) => `Follow-up ${followUp} writes a mail (${step})`,
      task: (followUp, step) => `Follow-up ${followUp} asks for a person (${step})`,
      held: (followUp, step, why) => `Follow-up ${followUp} was held back at ${step}: ${why}`,
    },
  },
  {
    event: {
      track: (name) => `${name} を実行`,
      identify: () => 'ユーザー情報を受信',
      group: () => 'アカウントへの参加、または情報の変更',
      leave: () => 'アカウントから離脱',
      page: (name) => `${name} を表示`,
      reply: () => 'メールに返信',
      other: (name) => name,
    },
    experience: {
      shown: (key) => `${key} が表示されました`,
      step: (key) => `${key} を次へ進めました`,
      completed: (key) => `${key} を最後まで終えました`,
      dismissed: (key) => `${key} を閉じました`,
      snoozed: (key) => `${key} を後回しにしました`,
      targetMissing: (key) => `${key} の案内先が画面に見つかりませんでした`,
    },
    milestone: {
      done: (title) => `「${title}」を完了にしました`,
      undone: (title) => `「${title}」の完了を取り消しました`,
    },
    consent: { yes: (category) => `メールに同意：${category}`, no: (category) => `メールを拒否：${category}` },
    suppress: {
      unsubscribed: '配信停止の申し出。このアドレスには今後送りません',
      bounced: 'メールが不達。このアドレスには今後送りません',
      complained: '迷惑メールの報告。このアドレスには今後送りません',
      staff: '担当者が配信停止リストに追加',
    },
    effect: {
      sent: (name) => `送信済み：${name}`,
      unknown: (name) => `結果不明：${name}`,
      failed: (name) => `送信失敗：${name}`,
      cancelled: (name) => `送信前に取りやめ：${name}`,
    },
    heldOut: (followUp) => `フォロー ${followUp} を開始：効果測定のため何も送りません`,
    decision: {
      reached: (title) => `マイルストーン「${title}」に到達`,
      late: (title) => `マイルストーン「${title}」が期限を超過`,
      entered: (followUp) => `フォロー ${followUp} を開始`,
      exited: (followUp, _step, how) => `フォロー ${followUp} が終了：${how}`,
      summoned: (followUp, _step, experience) => `フォロー ${followUp} がアプリ内で ${experience} の表示を依頼`,
      email: (followUp, step) => `フォロー ${followUp} がメールを作成（${step}）`,
      task: (followUp, step) => `フォロー ${followUp} が人の対応を依頼（${step}）`,
      held: (followUp, step, why) => `フォロー ${followUp} を保留（${step}）：${why}`,
    },
  },
);
