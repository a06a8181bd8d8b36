import type { KindReport } from '@banso/engine';
import { bilingual } from './bilingual.ts';

const verdicts = bilingual<{ readonly [verdict in KindReport['verdict']]: string }>(
  { works: 'It helps', harms: 'It harms', cannotTell: 'Cannot tell yet' },
  { works: '効果あり', harms: '逆効果', cannotTell: 'まだ分かりません' },
);

/** What finished tasks tell. */
export const taskReportWords = bilingual(
  {
    reportKinds: 'What each kind of touch changes',
    reportWhat:
      'Of accounts whose time for the goal is over: how many reached it with a person and without, and the difference with its 95% interval. Minutes and counts are of the last 90 days. Nobody is ranked.',
    kind: 'Kind',
    done90: 'Done',
    perTask: 'Minutes each',
    withPerson: 'With a person',
    without: 'Without',
    difference: 'Difference',
    points: (n: string) => `${n} points`,
    verdict: 'Verdict',
    verdicts: verdicts.en,
    against: { lot: 'held out by lot', leftAlone: 'left alone; they may differ for other reasons' },
    noReport: 'Nothing has come to its end yet. Figures appear once tasks are done and their goals are decided.',
    coverage: 'Who is reached',
    coverageWhat: (days: string) =>
      `Accounts at risk (stuck, or of poor health), by whether a person reached them in the last ${days} days.`,
    reached: 'Reached by a person',
    unreachedWaiting: 'Waiting in the queue',
    unreachedHeldOut: 'Held out, to see the difference',
    unreachedNobody: 'Nobody is asked',
    sum: (a: string, b: string, c: string) => `${a} reached + ${b} not reached = ${c} at risk`,
    nobodyTitle: 'At risk, and nobody is asked',
    nobodyFix: 'A follow-up whose trigger they meet would ask for somebody.',
    stuckSince: (when: string) => `stuck since ${when}`,
    skippedTitle: 'Why suggestions were skipped',
    skippedWhat: 'Not to judge anybody: reasons that come back show what a playbook should change.',
    noSkips: 'No suggestion was skipped.',
  },
  {
    reportKinds: '対応の種類ごとの効果',
    reportWhat:
      'ゴールの期限を迎えたアカウントのうち、人が対応した場合としなかった場合の到達率と、その差（95% 信頼区間）です。件数と分数は直近 90 日。担当者ごとの比較はしません。',
    kind: '種類',
    done90: '完了',
    perTask: '1 件あたり（分）',
    withPerson: '対応あり',
    without: '対応なし',
    difference: '差',
    points: (n: string) => `${n} ポイント`,
    verdict: '判定',
    verdicts: verdicts.ja,
    against: {
      lot: '抽選で対応しなかった群',
      leftAlone: '手が回らなかった群。ほかの違いが影響している可能性があります',
    },
    noReport: '結果の出た対応がまだありません。対応が完了し、ゴールの期限を迎えると表示されます。',
    coverage: 'カバー状況',
    coverageWhat: (days: string) =>
      `リスクのあるアカウント（停滞、またはヘルスが不調）に、直近 ${days} 日間で人が関われたかどうかです。`,
    reached: '人が対応済み',
    unreachedWaiting: '対応待ち',
    unreachedHeldOut: '効果測定のため対応しない群',
    unreachedNobody: '対応の予定なし',
    sum: (a: string, b: string, c: string) => `対応済み ${a} + 未対応 ${b} = リスクあり ${c}`,
    nobodyTitle: 'リスクがあるのに対応の予定がないアカウント',
    nobodyFix: 'きっかけの条件に合うフォローを用意すると、対応として挙がります。',
    stuckSince: (when: string) => `${when}から停滞`,
    skippedTitle: '見送りの理由',
    skippedWhat: '担当者を評価するためのものではありません。繰り返し現れる理由は、プレイブックの見直しどころです。',
    noSkips: '見送られた対応はありません。',
  },
);
