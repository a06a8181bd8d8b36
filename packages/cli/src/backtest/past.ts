import type { PastAccount } from '@banso/engine';
import type { Table } from '../csv.ts';
import { UserError } from '../userError.ts';

/** Past accounts as one column of scores tells them. */
export interface Past {
  readonly column: string;
  readonly accounts: readonly (PastAccount & { readonly segment: string | null })[];
  /** Rows that have no score; they are left out. */
  readonly unscored: number;
}

const yes = new Set(['1', 'true', 'yes', 'y']);
const no = new Set(['0', 'false', 'no', 'n']);

/** One for each column of scores: those that are named, else `score` and, where there is one, `shadow`. */
export function pastOf(table: Table, named: readonly string[] | null): readonly Past[] {
  const scores = named ?? ['score', ...(table.columns.includes('shadow') ? ['shadow'] : [])];
  const missing = ['churned', ...scores].find((name) => !table.columns.includes(name));
  if (missing !== undefined)
    throw new UserError(
      'badTable',
      `There is no column "${missing}".`,
      `Columns are ${table.columns.map((name) => `"${name}"`).join(', ')}; needed are "churned" and a score, "segment" may be there.`,
    );
  return scores.map((column): Past => {
    const scored = table.rows.filter(({ cells }) => cells[column] !== '');
    const accounts = scored.map(({ line, cells }) => ({
      score: numberIn(cells[column] ?? '', column, line),
      churned: churnedIn(cells['churned'] ?? '', line),
      segment: cells['segment'] || null,
    }));
    return { column, accounts, unscored: table.rows.length - scored.length };
  });
}

function numberIn(text: string, column: string, line: number): number {
  const value = Number(text);
  if (Number.isFinite(value)) return value;
  throw new UserError(
    'badTable',
    `Line ${line}: "${text}" is not a number.`,
    `Write numbers in "${column}", or nothing.`,
  );
}

function churnedIn(text: string, line: number): boolean {
  const word = text.toLowerCase();
  if (yes.has(word) || no.has(word)) return yes.has(word);
  throw new UserError(
    'badTable',
    `Line ${line}: "${text}" does not say whether it churned.`,
    'Write yes or no, or 1 or 0.',
  );
}
