import { bilingual } from './bilingual.ts';

/** Parts of the one sentence at the head of an account's page: `before`, the need, `after`. */
export const sentenceWords = bilingual(
  {
    where: {
      stuck: (percent: string) => `Stuck at ${percent}`,
      onTrack: (percent: string) => `On schedule at ${percent}`,
      notStarted: (_percent: string) => 'Not started yet',
      done: (_percent: string) => 'Every milestone is reached',
    },
    late: (title: string, length: string) => `“${title}” is ${length} late`,
    due: (title: string, relative: string) => `next is “${title}”, due ${relative}`,
    open: (title: string) => `next is “${title}”`,
    need: { act: 'it needs you', watch: 'no need to act yet', none: 'nothing for you to do' },
    why: {
      task: (reason: string) => `a task is open: ${reason}`,
      mailFailed: (subject: string) => `the mail “${subject}” could not be sent`,
      mailUnknown: (subject: string) => `whether the mail “${subject}” arrived is not known`,
      closed: (followUp: string, reason: string) => `the follow-up “${followUp}” cannot go on: ${reason}`,
      held: (followUp: string, reason: string) => `the follow-up “${followUp}” is held back: ${reason}`,
      heldUntil: (followUp: string, reason: string, when: string) =>
        `the follow-up “${followUp}” goes on ${when}: ${reason}`,
      running: (followUp: string) => `the follow-up “${followUp}” is under way`,
      heldOut: 'the account is in the control group, which gets nothing so that the effect can be measured',
      nothingRuns: 'no follow-up is under way',
      onSchedule: 'everything due so far is reached',
      notUsed: 'nobody has used the product yet',
      allReached: 'onboarding is complete',
    },
    before: (where: string, next: string | null) => `${where}${next === null ? '' : `: ${next}`}; `,
    after: (why: string) => `, because ${why}.`,
  },
  {
    where: {
      stuck: (percent: string) => `進捗 ${percent} で停滞しています`,
      onTrack: (percent: string) => `進捗 ${percent} で順調です`,
      notStarted: (_percent: string) => 'まだ始まっていません',
      done: (_percent: string) => 'すべてのマイルストーンに到達しました',
    },
    late: (title: string, length: string) => `「${title}」が期限を ${length}過ぎています`,
    due: (title: string, relative: string) => `次は「${title}」（期限：${relative}）です`,
    open: (title: string) => `次は「${title}」です`,
    need: { act: '対応が必要です', watch: 'いまは様子を見てください', none: '対応は不要です' },
    why: {
      task: (reason: string) => `未対応の項目があります（${reason}）`,
      mailFailed: (subject: string) => `メール「${subject}」を送信できませんでした`,
      mailUnknown: (subject: string) => `メール「${subject}」が届いたか確認できません`,
      closed: (followUp: string, reason: string) => `フォロー「${followUp}」が進められません（${reason}）`,
      held: (followUp: string, reason: string) => `フォロー「${followUp}」は保留中です（${reason}）`,
      heldUntil: (followUp: string, reason: string, when: string) =>
        `フォロー「${followUp}」は ${when}に再開します（${reason}）`,
      running: (followUp: string) => `フォロー「${followUp}」が進行中です`,
      heldOut: '効果測定のため何も送らないグループに入っています',
      nothingRuns: '進行中のフォローがありません',
      onSchedule: '期限を過ぎたマイルストーンはありません',
      notUsed: 'まだ誰も利用していません',
      allReached: 'オンボーディングは完了しています',
    },
    before: (where: string, next: string | null) => `${where}。${next === null ? '' : `${next}。`}`,
    after: (why: string) => `。${why}。`,
  },
);
