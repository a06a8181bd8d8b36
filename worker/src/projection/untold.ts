import type { AccountEntry, Word } from '../directory/accounts.ts';
import { wasWritten, writeAccount } from '../directory/accounts.ts';
import { writeMemberships } from '../directory/memberships.ts';
import { dropReport, writeReport } from '../directory/reports.ts';
import type { Told } from '../reports/reports.ts';

/** What the directory does not know of an account yet, as of one moment. */
export interface Untold {
  readonly project: string;
  readonly entry: AccountEntry;
  /** Members of whom it has not heard. */
  readonly newcomers: readonly string[];
  readonly rows: Told;
  readonly word: Word;
}

/** Statements that write it, whole or not at all; one batch. The first changes nothing where it comes too late, and then neither do the others. */
export function writeUntold(db: D1Database, { project, entry, newcomers, rows, word }: Untold): D1PreparedStatement[] {
  const only = { sql: wasWritten, args: [project, entry.id, word.at] };
  return [
    writeAccount(db, project, entry, word),
    ...(newcomers.length > 0 ? [writeMemberships(db, project, entry.id, newcomers, only)] : []),
    ...rows.changed.map((row) => writeReport(db, project, entry.id, row, only)),
    ...rows.gone.map(({ table, key }) => dropReport(db, project, entry.id, table, key, only)),
  ];
}
