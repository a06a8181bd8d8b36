import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { banso } from '../../test/bansoIn.ts';

const cwd = mkdtempSync(join(tmpdir(), 'backtest-'));
afterAll(() => rmSync(cwd, { recursive: true }));

/** Of every ten accounts with a score in the n-th ten, ten less n leave: 55 of 110. */
const past = Array.from({ length: 110 }, (_, i) => {
  const ten = Math.floor(i / 10);
  return { account: `a${i}`, score: i, churned: i % 10 < 10 - ten, segment: i % 2 === 0 ? 'trial' : 'paid' };
});

const shuffled = [3, 7, 1, 10, 5, 0, 8, 2, 9, 4, 6];

function write(name: string, text: string): string {
  writeFileSync(join(cwd, name), text);
  return name;
}

const csv = (rows: readonly (typeof past)[number][], more = (_: (typeof past)[number]) => '', head = '') =>
  `\uFEFFaccount,score,churned,segment${head}\r\n` +
  rows
    .map((row) => `"${row.account}, Inc.",${row.score},${row.churned ? 'yes' : 'no'},${row.segment}${more(row)}\r\n`)
    .join('');

describe('banso health backtest', () => {
  test('says whether the score predicts, in tenths, with what was expected, by segment', async () => {
    const { code, out, err } = await banso(['health', 'backtest', write('past.csv', csv(past)), '--locale', 'en'], {
      cwd,
    });
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('score: 110 accounts, 55 churned\n  AUC 0.8');
    expect(out).toContain('predicts: accounts that left had lower scores');
    expect(out).toMatch(
      /\n +score +accounts +churned +rate +95 % +expected\n +0–10 +11 +11 +100 % +74 %–100 % +\d+ %\n/,
    );
    expect(out).toContain('calibration: error 0.');
    expect(out).toContain('    paid: 55 accounts, 25 churned  cannot tell: needs 30 that churned and 30 that stayed\n');
  });

  test('gives the same as JSON, and in Japanese', async () => {
    const file = write('past.csv', csv(past));
    const { code, out } = await banso(['health', 'backtest', file, '--json'], { cwd });
    expect(code).toBe(0);
    const [score] = (JSON.parse(out) as { scores: [{ column: string; all: { deciles: unknown[] } }] }).scores;
    expect(score).toMatchObject({ column: 'score', unscored: 0, all: { verdict: 'predicts', n: 110, churned: 55 } });
    expect(score.all.deciles).toHaveLength(10);
    const said = await banso(['health', 'backtest', file, '--locale', 'ja'], { cwd });
    expect(said.out).toContain('score: 110 アカウント（うち解約 55）\n');
    expect(said.out).toContain('予測できています');
  });

  test('refuses to say anything of fewer than thirty who churned, and ends with 1', async () => {
    const few = past.filter(({ churned }, i) => !churned || i < 30).map((one) => ({ ...one, segment: '' }));
    const { code, out } = await banso(['health', 'backtest', write('few.csv', csv(few)), '--locale', 'en'], { cwd });
    expect([code, out]).toEqual([
      1,
      'score: 82 accounts, 27 churned\n  cannot tell: needs 30 that churned and 30 that stayed\n',
    ]);
  });

  test('sets a score and the one in its shadow side by side, on the same accounts', async () => {
    const file = write(
      'both.csv',
      csv(past, ({ score }) => `,${score < 5 ? '' : shuffled[Math.floor(score / 10)]}`, ',shadow'),
    );
    const { code, out } = await banso(['health', 'backtest', file, '--locale', 'en'], { cwd });
    expect(code).toBe(0);
    expect(out).toContain('\nshadow: 105 accounts, 50 churned, 5 without a score left out\n');
    const other = await banso(['health', 'backtest', file, '--score', 'shadow', '--json'], { cwd });
    expect(other.code).toBe(1);
    expect(JSON.parse(other.out)).toMatchObject({ scores: [{ column: 'shadow', all: { verdict: 'noEvidence' } }] });
  });

  test.each([
    ['a column that is missing', 'account,score\na,1\n', 'There is no column "churned".'],
    ['a score that is no number', 'account,score,churned\na,high,yes\n', 'Line 2: "high" is not a number.'],
    ['a word for neither', 'account,score,churned\na,1,maybe\n', 'Line 2: "maybe" does not say whether it churned.'],
    ['a cell too many', 'account,score,churned\na,b,1,yes\n', 'Line 2 has 4 cells, and there are 3 columns.'],
    ['a quote that is not closed', 'account,score,churned\n"a,1,yes\n', 'Line 2 cannot be read.'],
  ])('tells %s by its line, and ends with 2', async (_, text, message) => {
    const { code, err } = await banso(['health', 'backtest', write('bad.csv', text)], { cwd });
    expect([code, err.split('\n')[0]]).toEqual([2, `badTable: ${message}`]);
  });

  test('says what to write when it is not understood', async () => {
    expect(await banso(['health', 'backtest', 'nowhere.csv'], { cwd })).toMatchObject({
      code: 2,
      err: expect.stringContaining('There is no file nowhere.csv.'),
    });
    for (const args of [['health'], ['health', 'guess', 'past.csv'], ['health', 'backtest']])
      expect(await banso(args, { cwd })).toMatchObject({ code: 2, err: expect.stringContaining('backtest FILE.csv') });
  });
});
