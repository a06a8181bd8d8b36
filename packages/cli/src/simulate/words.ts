import type { HeldReason } from '@banso/engine';

export type Tongue = 'ja' | 'en';

/** Names of the gates, as `explain` of the engine gives them. */
const gatesJa: { readonly [gate: string]: string } = {
  schedule: '期間',
  audience: '対象',
  trigger: 'きっかけ',
  'experiment arm': '比較の群',
  consent: '同意',
  suppression: '配信停止リスト',
  'already reached': '達成済みか',
  cooldown: '間隔',
  'account override': '担当者による停止',
  priority: '優先度',
  'frequency cap': '接触上限',
  'quiet hours': '配信停止時間帯',
};

type Reasons = { readonly [reason in HeldReason]: string };

const reasonsJa: Reasons = {
  paused: '停止中',
  notInAudience: '対象外',
  notTriggered: 'きっかけがまだ起きていない',
  heldOut: '比較のため送らない群',
  noConsent: '同意がない',
  suppressed: '配信停止リストにある',
  noAddress: '確認済みの宛先がない',
  alreadyReached: 'すでに達成済み',
  recontact: '再入場の対象外',
  cooldown: '間隔をあけている',
  accountOverride: '担当者が停止',
  lowerPriority: '優先度の高いものがある',
  capReached: '接触上限に達した',
  quietHours: '配信停止時間帯',
  warmingUp: '送信者の1日の送信枠を使い切った',
  replied: '返信があった',
  expired: '期限切れ',
  targetMissing: '対象の要素が見つからない',
  hostBusy: '画面が使用中',
  providerError: '送信サービスの障害',
};

const reasonsEn: Reasons = {
  paused: 'paused',
  notInAudience: 'not in the audience',
  notTriggered: 'not triggered yet',
  heldOut: 'held out, to see the effect',
  noConsent: 'no consent',
  suppressed: 'on the suppression list',
  noAddress: 'no verified address',
  alreadyReached: 'already reached',
  recontact: 'may not start again',
  cooldown: 'too soon after the last',
  accountOverride: 'stopped by staff',
  lowerPriority: 'something else goes first',
  capReached: 'frequency cap reached',
  quietHours: 'quiet hours',
  warmingUp: 'the sender’s allowance for the day is used up',
  replied: 'they have replied',
  expired: 'too old',
  targetMissing: 'target not found',
  hostBusy: 'the page is busy',
  providerError: 'the mail provider failed',
};

const hows = {
  ja: {
    treated: '実施',
    heldOut: '比較のため実施しない',
    completed: '完了',
    goal: 'ゴール達成',
    exit: '終了条件',
    replied: '返信あり',
    expired: '期限切れ',
  },
  en: {
    treated: 'treated',
    heldOut: 'held out',
    completed: 'completed',
    goal: 'goal reached',
    exit: 'exit condition',
    replied: 'replied',
    expired: 'too old',
  },
};

const ja = {
  who: (user: string | null) => user ?? 'アカウント',
  reached: (title: string) => `達成: ${title}`,
  late: (title: string) => `遅れ: ${title}`,
  entered: (key: string, how: string) => `フォロー開始: ${key}（${how}）`,
  exited: (key: string, how: string) => `フォロー終了: ${key}（${how}）`,
  summoned: (title: string, key: string) => `アプリ内で案内: ${title}（${key}）`,
  shown: (title: string) => `表示: ${title}`,
  email: (subject: string, key: string) => `メール送信: ${subject}（${key}）`,
  task: (reason: string, key: string) => `対応を依頼: ${reason}（${key}）`,
  held: (key: string, step: string, reason: string, until: string | null) =>
    `保留: ${key} / ${step}（${reason}${until ? `、${until} まで` : ''}）`,
  progress: (percent: number) => `進捗 ${percent}%`,
  events: {
    page: (path: string) => `${path} を開く`,
    identify: 'ユーザー情報の更新',
    group: 'アカウント情報の更新',
    leave: 'アカウントを離れる',
    completed: (key: string) => `${key} を完了`,
    dismissed: (key: string) => `${key} を閉じる`,
    answered: (key: string, answer: string) => `${key} に回答: ${answer}`,
    mark: (title: string, done: boolean) => (done ? `自己申告: ${title}` : `自己申告の取り消し: ${title}`),
    consent: (category: string, granted: boolean) => `${category} の配信を${granted ? '希望' : '停止'}`,
    unsubscribed: 'すべての配信を停止',
    bounced: 'メールが届かない',
    override: (stopped: boolean): string => (stopped ? '担当者が自動の案内を停止' : '担当者が自動の案内を再開'),
    reply: (key: string) => `${key} のメールに返信`,
  },
  expected: (met: number, all: number) => `期待 ${met}/${all} 件が一致`,
  met: '一致',
  missed: '不一致',
  seenAt: (times: string) => `実際: ${times}`,
  never: '起きていない',
  was: (percent: number) => `実際: ${percent}%`,
  gates: { open: '通過', closed: '不可' },
  gate: (name: string) => gatesJa[name] ?? name,
  states: { notEntered: '未開始', waiting: '待機中', held: '保留', ended: '終了' },
  opens: (time: string) => `${time} に再開`,
};

const en: typeof ja = {
  who: (user) => user ?? 'account',
  reached: (title) => `reached: ${title}`,
  late: (title) => `late: ${title}`,
  entered: (key, how) => `follow-up starts: ${key} (${how})`,
  exited: (key, how) => `follow-up ends: ${key} (${how})`,
  summoned: (title, key) => `offered in the product: ${title} (${key})`,
  shown: (title) => `shown: ${title}`,
  email: (subject, key) => `mail sent: ${subject} (${key})`,
  task: (reason, key) => `task for staff: ${reason} (${key})`,
  held: (key, step, reason, until) => `held: ${key} / ${step} (${reason}${until ? `, until ${until}` : ''})`,
  progress: (percent) => `progress ${percent}%`,
  events: {
    page: (path) => `opens ${path}`,
    identify: 'traits of the person',
    group: 'traits of the account',
    leave: 'leaves the account',
    completed: (key) => `completes ${key}`,
    dismissed: (key) => `puts ${key} away`,
    answered: (key, answer) => `answers ${key}: ${answer}`,
    mark: (title, done) => (done ? `says it is done: ${title}` : `takes it back: ${title}`),
    consent: (category, granted) => `${granted ? 'wants' : 'does not want'} ${category}`,
    unsubscribed: 'unsubscribes from everything',
    bounced: 'the address does not work',
    override: (stopped) => (stopped ? 'staff stop what is automatic' : 'staff let it go on'),
    reply: (key) => `replies to ${key}`,
  },
  expected: (met, all) => `${met} of ${all} expectations met`,
  met: 'met',
  missed: 'missed',
  seenAt: (times) => `it was ${times}`,
  never: 'it never happened',
  was: (percent) => `it was ${percent}%`,
  gates: { open: 'open', closed: 'closed' },
  gate: (name) => name,
  states: { notEntered: 'not entered', waiting: 'waiting', held: 'held', ended: 'ended' },
  opens: (time) => `opens ${time}`,
};

export const words = {
  ja: { ...ja, reasons: reasonsJa, hows: hows.ja },
  en: { ...en, reasons: reasonsEn, hows: hows.en },
};

export type Words = (typeof words)[Tongue];
