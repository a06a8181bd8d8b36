/** Bodies of the table `state`. SQLite takes no row over 2 MB, so a long one lies in pieces beside it, which go with it (`schema`). */

/** Characters in one row: up to three bytes each, and room for the key. */
const longest = 500_000;
/** Stands for a body in pieces: no JSON begins so. */
const inPieces = '#';

export function readText(sql: SqlStorage, key: string): string | null {
  const [row] = sql.exec<{ body: string }>('SELECT body FROM state WHERE key = ?', key);
  return row ? whole(sql, key, row.body) : null;
}

/** By what stands after `prefix` in their keys. */
export function* readTexts(sql: SqlStorage, prefix: string): Generator<readonly [name: string, body: string]> {
  const rows = sql.exec<{ key: string; body: string }>(
    'SELECT key, body FROM state WHERE key > ? AND key < ?',
    `${prefix} `,
    `${prefix}!`,
  );
  for (const { key, body } of rows.toArray()) yield [key.slice(prefix.length + 1), whole(sql, key, body)];
}

export function writeText(sql: SqlStorage, key: string, text: string): void {
  const pieces = piecesOf(text);
  const body = pieces.length > 1 ? inPieces : text;
  sql.exec('INSERT OR REPLACE INTO state (key, body) VALUES (?, ?)', key, body);
  if (pieces.length > 1)
    pieces.forEach((piece, n) => sql.exec('INSERT INTO pieces (key, n, body) VALUES (?, ?, ?)', key, n, piece));
}

export function deleteText(sql: SqlStorage, key: string): void {
  sql.exec('DELETE FROM state WHERE key = ?', key);
}

function whole(sql: SqlStorage, key: string, body: string): string {
  if (body !== inPieces) return body;
  const rows = sql.exec<{ body: string }>('SELECT body FROM pieces WHERE key = ? ORDER BY n', key);
  return Array.from(rows, (row) => row.body).join('');
}

/** Never through a surrogate pair, of which half is no character. */
function piecesOf(text: string): readonly string[] {
  if (text.length <= longest) return [text];
  const pieces: string[] = [];
  for (let from = 0; from < text.length;) {
    const last = text.charCodeAt(from + longest - 1);
    const to = from + (last >= 0xd800 && last <= 0xdbff ? longest - 1 : longest);
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces;
}
