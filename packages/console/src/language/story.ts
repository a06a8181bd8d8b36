import { bilingual } from './bilingual.ts';

type About = (title: string) => string;

export interface StoryWords {
  readonly event: {
    readonly [kind in 'track' | 'identify' | 'group' | 'leave' | 'page' | 'reply' | 'other']: (name: string) => string;
  };
  readonly experience: { readonly [did: string]: About };
  readonly answered: (survey: string, answer: string) => string;
  /** What was done with help: about an article, or (`searched`) for some words. */
  readonly help: { readonly [did: string]: About };
  readonly milestone: { readonly [did in 'done' | 'undone']: About };
  readonly consent: { readonly [said in 'yes' | 'no']: (category: string) => string };
  readonly suppress: { readonly [reason: string]: string };
  readonly effect: { readonly [became: string]: (subject: string) => string };
  readonly decision: {
    /** `heldOut`: entered, into the group that gets nothing. */
    readonly [what in 'reached' | 'late' | 'entered' | 'heldOut' | 'email' | 'task']: About;
  } & {
    readonly [what in 'exited' | 'held']: (followUp: string, why: string) => string;
  } & {
    readonly summoned: (followUp: string, experience: string) => string;
  };
}

/** One line of an account's story. */
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
      shown: (title) => `Was shown “${title}”`,
      step: (title) => `Went on in “${title}”`,
      completed: (title) => `Completed “${title}”`,
      dismissed: (title) => `Closed “${title}”`,
      snoozed: (title) => `Put off “${title}”`,
      targetMissing: (title) => `“${title}” did not find its target on the page`,
    },
    answered: (survey, answer) => `Answered “${survey}”: ${answer}`,
    help: {
      searched: (words) => `Searched help for “${words}”`,
      viewed: (title) => `Opened the article “${title}”`,
      read: (title) => `Read the article “${title}”`,
      solved: (title) => `Was helped by the article “${title}”`,
      unsolved: (title) => `Was not helped by the article “${title}”`,
      contacted: () => 'Asked for a person',
    },
    milestone: { done: (title) => `Marked “${title}” as done`, undone: (title) => `Took back “${title}”` },
    consent: { yes: (category) => `Agreed to mail: “${category}”`, no: (category) => `Refused mail: “${category}”` },
    suppress: {
      unsubscribed: 'Unsubscribed: no more mail to this address',
      bounced: 'Mail bounced: no more mail to this address',
      complained: 'Complained about mail: no more mail to this address',
      staff: 'Staff put the address on the suppression list',
    },
    effect: {
      sent: (subject) => `Sent: “${subject}”`,
      unknown: (subject) => `Outcome not known: “${subject}”`,
      failed: (subject) => `Could not be sent: “${subject}”`,
      cancelled: (subject) => `Cancelled before it left: “${subject}”`,
      delivered: (subject) => `Delivered: “${subject}”`,
      softBounced: (subject) => `Could not be delivered for now: “${subject}”`,
      bounced: (subject) => `Bounced for good: “${subject}”`,
      complained: (subject) => `Reported as spam: “${subject}”`,
    },
    decision: {
      reached: (title) => `Milestone “${title}” reached`,
      late: (title) => `Milestone “${title}” is late`,
      entered: (title) => `Follow-up “${title}” started`,
      heldOut: (title) => `Follow-up “${title}” started: control group, nothing will be sent`,
      exited: (followUp, how) => `Follow-up “${followUp}” ended: ${how}`,
      summoned: (followUp, experience) => `Follow-up “${followUp}” asks the app to show “${experience}”`,
      email: (title) => `Follow-up “${title}” writes a mail`,
      task: (title) => `Follow-up “${title}” asks for a person`,
      held: (followUp, why) => `Follow-up “${followUp}” was held back: ${why}`,
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
      shown: (title) => `「${title}」が表示されました`,
      step: (title) => `「${title}」を次へ進めました`,
      completed: (title) => `「${title}」を最後まで終えました`,
      dismissed: (title) => `「${title}」を閉じました`,
      snoozed: (title) => `「${title}」を後回しにしました`,
      targetMissing: (title) => `「${title}」の案内先が画面に見つかりませんでした`,
    },
    answered: (survey, answer) => `「${survey}」に回答：${answer}`,
    help: {
      searched: (words) => `ヘルプで「${words}」を検索しました`,
      viewed: (title) => `記事「${title}」を開きました`,
      read: (title) => `記事「${title}」を読みました`,
      solved: (title) => `記事「${title}」で解決しました`,
      unsolved: (title) => `記事「${title}」では解決しませんでした`,
      contacted: () => '担当者への問い合わせに進みました',
    },
    milestone: {
      done: (title) => `「${title}」を完了にしました`,
      undone: (title) => `「${title}」の完了を取り消しました`,
    },
    consent: { yes: (category) => `メールに同意：「${category}」`, no: (category) => `メールを拒否：「${category}」` },
    suppress: {
      unsubscribed: '配信停止の申し出。このアドレスには今後送りません',
      bounced: 'メールが不達。このアドレスには今後送りません',
      complained: '迷惑メールの報告。このアドレスには今後送りません',
      staff: '担当者が配信停止リストに追加',
    },
    effect: {
      sent: (subject) => `送信済み：「${subject}」`,
      unknown: (subject) => `結果不明：「${subject}」`,
      failed: (subject) => `送信失敗：「${subject}」`,
      cancelled: (subject) => `送信前に取りやめ：「${subject}」`,
      delivered: (subject) => `到達しました：「${subject}」`,
      softBounced: (subject) => `一時的に配信できませんでした：「${subject}」`,
      bounced: (subject) => `不達でした：「${subject}」`,
      complained: (subject) => `迷惑メールとして報告されました：「${subject}」`,
    },
    decision: {
      reached: (title) => `マイルストーン「${title}」に到達`,
      late: (title) => `マイルストーン「${title}」が期限を超過`,
      entered: (title) => `フォロー「${title}」を開始`,
      heldOut: (title) => `フォロー「${title}」を開始：効果測定のため何も送りません`,
      exited: (followUp, how) => `フォロー「${followUp}」が終了：${how}`,
      summoned: (followUp, experience) => `フォロー「${followUp}」がアプリ内で「${experience}」の表示を依頼`,
      email: (title) => `フォロー「${title}」がメールを作成`,
      task: (title) => `フォロー「${title}」が人の対応を依頼`,
      held: (followUp, why) => `フォロー「${followUp}」を保留：${why}`,
    },
  },
);
