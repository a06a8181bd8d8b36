import type { Table } from './readings.ts';

/** Rows by what was measured, columns by whom; a gap where there is nothing to measure. */
export function tableOf(rows: Table): string {
  const columns = [...new Set(Object.values(rows).flatMap((row) => Object.keys(row)))];
  const lines = [
    ['', ...columns],
    ...Object.entries(rows).map(([what, row]) => [what, ...columns.map((of) => cell(row[of]))]),
  ];
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines
    .map((line) =>
      line.map((text, column) => (column ? text.padStart(widths[column]!) : text.padEnd(widths[0]!))).join('  '),
    )
    .join('\n');
}

const cell = (value: number | undefined): string => (value === undefined ? '' : value.toLocaleString('en'));
