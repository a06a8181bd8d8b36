import { backtest } from '@banso/engine';
import { pastOf } from '../backtest/past.ts';
import type { Past } from '../backtest/past.ts';
import { reportOf } from '../backtest/report.ts';
import type { Tested } from '../backtest/report.ts';
import type { Command, Given, World } from '../command.ts';
import { readTable } from '../csv.ts';
import { readFile } from '../file.ts';
import { json, locale } from '../flags.ts';
import { tongueOf } from '../tongue.ts';
import { UserError } from '../userError.ts';

export const health: Command = {
  name: 'health',
  summary: 'Judge a health score by past accounts: would it have told who leaves?',
  usage: 'health backtest FILE.csv [--score COLUMN,COLUMN] [--locale ja|en] [--json]',
  flags: {
    score: {
      type: 'string',
      value: 'COLUMN,…',
      describe: 'Columns of scores, the first the one that is judged. Default: score, and shadow where there is one.',
    },
    locale,
    json,
  },
  /** 0 when the first score predicts; 1 when it does not, or when there are too few accounts to say. */
  async run(given, world) {
    const tongue = tongueOf(given, world);
    const { score } = given.flags;
    const named = typeof score === 'string' ? score.split(',').map((name) => name.trim()) : null;
    const tested = pastOf(readTable(pastIn(given, world)), named).map(test);
    if (given.flags['json']) world.out(`${JSON.stringify({ scores: tested }, null, 2)}\n`);
    else world.out(tested.map((one) => reportOf(one, tongue)).join('\n'));
    return tested[0]?.all.verdict === 'predicts' ? 0 : 1;
  },
};

function pastIn({ positionals: [what, file, ...more] }: Given, world: World): string {
  if (what !== 'backtest' || file === undefined || more.length > 0)
    throw new UserError('usage', 'A file of past accounts is to be named.', `Write: banso ${health.usage}`);
  const { text } = readFile(
    file,
    world,
    'Name a CSV with the columns account, score, churned and, if you have them, segment and shadow.',
  );
  return text;
}

function test({ column, accounts, unscored }: Past): Tested {
  const segments = [...new Set(accounts.flatMap(({ segment }) => (segment === null ? [] : [segment])))].sort();
  return {
    column,
    unscored,
    all: backtest(accounts),
    segments: segments.map((segment) => ({
      segment,
      told: backtest(accounts.filter((one) => one.segment === segment)),
    })),
  };
}
