/** What staff wrote, in which a person may be named: notes of calls to their account, reasons on the project's record. */
const notes = [
  { table: 'calls', column: 'note', rows: 'project = ?1 AND account = ?2', key: ['account', 'n'] },
  { table: 'audit', column: 'detail', rows: 'project = ?1 AND ?2 = ?2', key: ['n'] },
] as const;

interface Note {
  readonly text: string;
  readonly [key: string]: string | number;
}

/** Writes these texts anew as `rewrite` has them, where that changes them. */
export async function rewriteNotes(
  db: D1Database,
  project: string,
  account: string,
  names: readonly string[],
  rewrite: (text: string) => string,
): Promise<void> {
  for (const { table, column, rows, key } of notes) {
    const { results } = await db
      .prepare(
        `SELECT ${key.join(', ')}, ${column} AS text FROM ${table}
         WHERE ${rows} AND EXISTS (SELECT 1 FROM json_each(?3) WHERE instr(lower(${column}), lower(value)) > 0)`,
      )
      // As it stands in JSON, but for the quotes around it: a detail is JSON, and in a note the two are the same but for quotes.
      .bind(project, account, JSON.stringify(names.flatMap((name) => [name, JSON.stringify(name).slice(1, -1)])))
      .all<Note>();
    const changed = results.filter(({ text }) => rewrite(text) !== text);
    if (changed.length === 0) continue;
    await db.batch(
      changed.map((note) =>
        db
          .prepare(
            `UPDATE ${table} SET ${column} = ? WHERE project = ?${key.map((name) => ` AND ${name} = ?`).join('')}`,
          )
          .bind(rewrite(note.text), project, ...key.map((name) => note[name] ?? '')),
      ),
    );
  }
}
