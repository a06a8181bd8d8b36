import { expect, it } from 'vitest';
import { csvOf } from './csv.ts';

it.each(['=1', '+1', '-1', '@x', '＝1', '＋1', '－1', '＠x', '\t=1', '\r=1', '\n=1'])(
  'a cell that a spreadsheet would take for a formula is text: %j',
  (cell) => {
    expect(csvOf([[cell]]).replace(/^\uFEFF"?/, '')).toMatch(/^'/);
  },
);

it('what is none stays as it is', () => {
  expect(csvOf([['a=1', -1, '株式会社']])).toBe('\uFEFFa=1,-1,株式会社\r\n');
});
