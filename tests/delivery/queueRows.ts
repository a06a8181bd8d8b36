/**
 * The one table that counting reads and writes, for a million requests in a minute. Any other statement is an error: what the rest
 * of the actor does with its rows is shown on the real ones (worker/test).
 */
export function createQueueRows(): SqlStorage {
  const rows = new Map<string, string>();
  return {
    exec(statement: string, queue: string, seen: string) {
      if (statement === 'SELECT seen FROM queues WHERE queue = ?')
        return rows.has(queue) ? [{ seen: rows.get(queue) }] : [];
      if (!statement.startsWith('INSERT OR REPLACE INTO queues'))
        throw new Error(`not a statement of counting: ${statement}`);
      rows.set(queue, seen);
      return [];
    },
  } as unknown as SqlStorage;
}
