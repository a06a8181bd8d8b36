import { LEAST_CHURNS } from '@banso/engine';
import type { Backtest } from '@banso/engine';
import type { Tongue } from '../simulate/words.ts';
import { words } from './words.ts';

export interface Tested {
  readonly column: string;
  readonly unscored: number;
  readonly all: Backtest;
  readonly segments: readonly { readonly segment: string; readonly told: Backtest }[];
}

/** What a backtest says, for a terminal. */
export function reportOf({ column, unscored, all, segments }: Tested, tongue: Tongue): string {
  const say = words[tongue];
  const left = unscored > 0 ? say.unscored(unscored) : '';
  const lines = [`${column}: ${say.accounts(all.n, all.churned)}${left}`, `  ${verdict(all, tongue)}`];
  if (all.verdict !== 'tooFew') {
    const rows = all.deciles.map(({ from, to, n, churned, rate, expected }) => [
      from === to ? fixed(from) : `${fixed(from)}–${fixed(to)}`,
      String(n),
      String(churned),
      percent(rate.share),
      `${percent(rate.low)}–${percent(rate.high)}`,
      percent(expected),
    ]);
    lines.push(...aligned([say.deciles, ...rows]).map((line) => `  ${line}`));
    const { brier, baseline, within } = all.calibration;
    lines.push(`  ${say.calibration(brier.toFixed(3), baseline.toFixed(3), within, all.deciles.length)}`);
  }
  if (segments.length > 0) lines.push(`  ${say.bySegment}`);
  for (const { segment, told } of segments)
    lines.push(`    ${segment}: ${say.accounts(told.n, told.churned)}  ${verdict(told, tongue)}`);
  return `${lines.join('\n')}\n`;
}

function verdict(told: Backtest, tongue: Tongue): string {
  const say = words[tongue];
  if (told.verdict === 'tooFew') return `${say.verdicts.tooFew}: ${say.tooFew(LEAST_CHURNS)}`;
  const { auc, low, high } = told.auc;
  return `AUC ${auc.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)})  ${say.verdicts[told.verdict]}`;
}

const fixed = (value: number) => String(Math.round(value * 10) / 10);
const percent = (share: number) => `${Math.round(share * 100)} %`;

/** Columns of Japanese are as wide as they look: a wide character takes two places. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const width = (text: string) => [...text].reduce((sum, one) => sum + (/[\u2e80-\uffef]/.test(one) ? 2 : 1), 0);
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => width(row[i] ?? ''))));
  return rows.map((row) => row.map((text, i) => ' '.repeat((widths[i] ?? 0) - width(text)) + text).join('  '));
}
