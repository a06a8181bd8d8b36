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
  /** The same, said by staff. */
  readonly milestoneByStaff: {
    readonly [did in 'done' | 'undone']: (title: string, by: string | null) => string;
  };
  readonly consent: { readonly [said in 'yes' | 'no']: (category: string) => string };
  readonly suppress: { readonly [reason: string]: string };
  /** What staff stopped, or let go on, for the account; `what` is null for all of it. */
  readonly override: { readonly [did in 'stopped' | 'resumed']: (what: string | null, by: string | null) => string };
  /** What staff did with a task. */
  readonly task: { readonly [did: string]: (by: string | null) => string };
  /** A contact with one of us: by which channel, who began it, and about what (null: not said). */
  readonly touch: (channel: string, origin: string, by: string | null, topic: string | null) => string;
  readonly taskSaid: (what: string, note: string) => string;
  readonly effect: { readonly [became: string]: (subject: string) => string };
  readonly decision: {
    /** `heldOut`: entered, into the group that gets nothing. */
    readonly [what in 'reached' | 'late' | 'entered' | 'heldOut' | 'email' | 'task' | 'taskOver']: About;
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
    milestoneByStaff: {
      done: (title, by) => `${by ?? 'Staff'} marked “${title}” as reached`,
      undone: (title, by) => `${by ?? 'Staff'} took back “${title}”`,
    },
    consent: { yes: (category) => `Agreed to mail: “${category}”`, no: (category) => `Refused mail: “${category}”` },
    suppress: {
      unsubscribed: 'Unsubscribed: no more mail to this address',
      bounced: 'Mail bounced: no more mail to this address',
      complained: 'Complained about mail: no more mail to this address',
      staff: 'Staff put the address on the suppression list',
    },
    override: {
      stopped: (what, by) =>
        `${by ?? 'Staff'} stopped ${what === null ? 'all guidance and mail' : `“${what}”`} for this account`,
      resumed: (what, by) =>
        `${by ?? 'Staff'} let ${what === null ? 'all guidance and mail' : `“${what}”`} go on for this account`,
    },
    touch: (channel, origin, by, topic) =>
      `${channel} with ${by ?? 'staff'} (${origin})${topic === null ? '' : `: ${topic}`}`,
    task: {
      made: (by) => `${by ?? 'Staff'} added a task`,
      taken: (by) => `${by ?? 'Staff'} took the task`,
      returned: (by) => `${by ?? 'Staff'} put the task back into the queue`,
      done: (by) => `${by ?? 'Staff'} did the task`,
      skipped: (by) => `${by ?? 'Staff'} skipped the task`,
      snoozed: (by) => `${by ?? 'Staff'} put the task off`,
      handedOff: (by) => `${by ?? 'Staff'} handed the task to a team`,
      acknowledged: (by) => `${by ?? 'The team'} acknowledged the task`,
      reopened: (by) => `${by ?? 'Staff'} opened the task again`,
      other: (by) => `${by ?? 'Staff'} changed the task`,
    },
    taskSaid: (what, note) => `${what}: “${note}”`,
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
      taskOver: (title) => `Nobody is needed any more for “${title}”`,
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
    milestoneByStaff: {
      done: (title, by) => `${by ?? '担当者'}が「${title}」を到達済みにしました`,
      undone: (title, by) => `${by ?? '担当者'}が「${title}」の到達を取り消しました`,
    },
    consent: { yes: (category) => `メールに同意：「${category}」`, no: (category) => `メールを拒否：「${category}」` },
    suppress: {
      unsubscribed: '配信停止の申し出。このアドレスには今後送りません',
      bounced: 'メールが不達。このアドレスには今後送りません',
      complained: '迷惑メールの報告。このアドレスには今後送りません',
      staff: '担当者が配信停止リストに追加',
    },
    override: {
      stopped: (what, by) =>
        `${by ?? '担当者'}がこのアカウントで${what === null ? 'すべての案内とメール' : `「${what}」`}を停止`,
      resumed: (what, by) =>
        `${by ?? '担当者'}がこのアカウントで${what === null ? 'すべての案内とメール' : `「${what}」`}を再開`,
    },
    touch: (channel, origin, by, topic) =>
      `${by ?? '担当者'}との${channel}（${origin}）${topic === null ? '' : `：${topic}`}`,
    task: {
      made: (by) => `${by ?? '担当者'}が対応を追加`,
      taken: (by) => `${by ?? '担当者'}が対応を開始`,
      returned: (by) => `${by ?? '担当者'}が対応を一覧に戻しました`,
      done: (by) => `${by ?? '担当者'}が対応を完了`,
      skipped: (by) => `${by ?? '担当者'}が対応を見送り`,
      snoozed: (by) => `${by ?? '担当者'}が対応を延期`,
      handedOff: (by) => `${by ?? '担当者'}が対応を引き継ぎ`,
      acknowledged: (by) => `${by ?? '引き継ぎ先'}が引き継ぎを確認`,
      reopened: (by) => `${by ?? '担当者'}が対応を再開`,
      other: (by) => `${by ?? '担当者'}が対応を更新`,
    },
    taskSaid: (what, note) => `${what}（メモ：「${note}」）`,
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
      taskOver: (title) => `フォロー「${title}」の対応は不要になりました`,
      held: (followUp, why) => `フォロー「${followUp}」を保留：${why}`,
    },
  },
);
