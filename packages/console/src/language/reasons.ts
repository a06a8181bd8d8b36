import type { FollowUpBody } from '@banso/protocol';
import type { HeldReason, Journey } from '@banso/engine';
import { bilingual } from './bilingual.ts';

type Reasons = { readonly [reason in HeldReason]: string };

/** Why something was held back: a clause that can stand alone or after a colon. */
export const reasons = bilingual<Reasons>(
  {
    paused: 'this follow-up is paused',
    notInAudience: 'the account is not in the audience',
    notTriggered: 'the trigger has not happened',
    heldOut: 'the account is in the control group, which gets nothing so that the effect can be measured',
    noConsent: 'the person has not agreed to this kind of mail',
    suppressed: 'the address is on the suppression list',
    noAddress: 'no verified mail address is known',
    alreadyReached: 'the milestone is already reached',
    recontact: 'the person was contacted by this follow-up before',
    cooldown: 'the last contact was too recent',
    accountOverride: 'staff switched this off for the account',
    lowerPriority: 'something more important goes first',
    capReached: 'the frequency cap is reached',
    quietHours: 'these are quiet hours',
    warmingUp: 'the day’s allowance for this sender is used up; it goes tomorrow',
    replied: 'the person has answered',
    expired: 'it could not leave in time and was given up',
    targetMissing: 'the element it points at was not found on the page',
    hostBusy: 'the person was busy in the app',
    providerError: 'the mail server refused it or gave no answer',
  },
  {
    paused: 'このフォローは一時停止中です',
    notInAudience: '対象の条件に当てはまりません',
    notTriggered: 'きっかけがまだ起きていません',
    heldOut: '効果測定のため何も送らないグループに入っています',
    noConsent: 'この種類のメールに同意していません',
    suppressed: '配信停止リストに入っています',
    noAddress: '確認済みのメールアドレスがありません',
    alreadyReached: 'すでにマイルストーンに到達しています',
    recontact: 'このフォローですでに連絡しています',
    cooldown: '前回の連絡から十分な間隔が空いていません',
    accountOverride: '担当者がこのアカウントでは止めています',
    lowerPriority: 'より優先度の高いものが先に出ます',
    capReached: '接触上限に達しています',
    quietHours: '配信停止時間帯です',
    warmingUp: 'この送信者の1日の送信枠に達したため、翌日に送ります',
    replied: '相手から返信がありました',
    expired: '期限までに送れず、取りやめました',
    targetMissing: '画面に案内先の要素が見つかりませんでした',
    hostBusy: 'ユーザーがアプリで作業中でした',
    providerError: 'メールサーバーに拒否されたか、応答がありませんでした',
  },
);

/** What to do about it, where a person can do something. */
export const remedies = bilingual<Partial<Reasons>>(
  {
    paused: 'Resume it to let it go on.',
    noConsent: 'Reach the person another way, or ask for consent in the product.',
    suppressed: 'Do not write to this address; speak to another person of the account.',
    noAddress: 'Send the address with identify from a verified source, or call.',
    expired: 'Decide whether to write in person.',
    providerError: 'Check the mail settings and the address.',
    targetMissing: 'Check the step’s target in the playbook.',
  },
  {
    paused: '続けるには再開してください。',
    noConsent: '別の方法で連絡するか、製品内で同意を得てください。',
    suppressed: 'このアドレスには送らず、別のご担当者に連絡してください。',
    noAddress: '検証済みの経路（identify）でアドレスを送るか、電話などで連絡してください。',
    expired: '個別に連絡するか判断してください。',
    providerError: 'メール送信の設定と宛先を確認してください。',
    targetMissing: 'プレイブックのステップの target を確認してください。',
  },
);

export const followUpStates = bilingual<{ readonly [state in FollowUpBody['state']]: string }>(
  { notEntered: 'Not entered', waiting: 'Under way', held: 'Held back', ended: 'Ended' },
  { notEntered: '未開始', waiting: '進行中', held: '保留中', ended: '終了' },
);

type Ending = NonNullable<Journey['ended']>['how'];

export const endings = bilingual<{ readonly [how in Ending]: string }>(
  {
    completed: 'every step was taken',
    goal: 'its goal was reached',
    exit: 'its exit condition came true',
    replied: 'the person answered',
    expired: 'it could not leave in time and was given up',
    heldOut: 'control group: nothing was sent',
  },
  {
    completed: 'すべてのステップを終えました',
    goal: 'ゴールに到達しました',
    exit: '終了条件を満たしました',
    replied: '相手から返信がありました',
    expired: '期限までに送れず、取りやめました',
    heldOut: '効果測定のため何も送りませんでした',
  },
);

/** A code of ours in words; any other text (a mail server's answer) as it is. */
export function inWords(words: { readonly [code: string]: string }, code: string): string {
  return words[code] ?? code;
}
