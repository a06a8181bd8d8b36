import type { Backtest } from '@banso/engine';
import type { Tongue } from '../simulate/words.ts';

type Verdicts = { readonly [verdict in Backtest['verdict']]: string };

interface Words {
  readonly verdicts: Verdicts;
  accounts(n: number, churned: number): string;
  unscored(n: number): string;
  tooFew(least: number): string;
  readonly deciles: readonly string[];
  calibration(brier: string, baseline: string, within: number, of: number): string;
  readonly bySegment: string;
}

export const words: { readonly [tongue in Tongue]: Words } = {
  en: {
    verdicts: {
      predicts: 'predicts: accounts that left had lower scores',
      noEvidence: 'no evidence: the interval holds 0.5, which is chance',
      contrary: 'contrary: accounts that left had higher scores',
      tooFew: 'cannot tell',
    },
    accounts: (n, churned) => `${n} accounts, ${churned} churned`,
    unscored: (n) => `, ${n} without a score left out`,
    tooFew: (least) => `needs ${least} that churned and ${least} that stayed`,
    deciles: ['score', 'accounts', 'churned', 'rate', '95 %', 'expected'],
    calibration: (brier, baseline, within, of) =>
      `calibration: error ${brier} (${baseline} when everybody is given the overall rate); expected within the interval in ${within} of ${of} parts`,
    bySegment: 'by segment',
  },
  ja: {
    verdicts: {
      predicts: '予測できています：解約したアカウントのスコアは低い傾向です',
      noEvidence: '根拠なし：区間に偶然と同じ 0.5 が含まれています',
      contrary: '逆の傾向：解約したアカウントのスコアのほうが高くなっています',
      tooFew: '判定できません',
    },
    accounts: (n, churned) => `${n} アカウント（うち解約 ${churned}）`,
    unscored: (n) => `、スコアのない ${n} 件を除外`,
    tooFew: (least) => `解約と継続がそれぞれ ${least} 件以上必要です`,
    deciles: ['スコア', 'アカウント', '解約', '解約率', '95 %', '予測'],
    calibration: (brier, baseline, within, of) =>
      `較正：誤差 ${brier}（全体の解約率だけで予測した場合 ${baseline}）。${of} 区分中 ${within} 区分で予測が区間内`,
    bySegment: 'セグメント別',
  },
};
