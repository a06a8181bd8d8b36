/** How far development has moved its time ahead, in milliseconds. */
export async function readAhead(db: D1Database): Promise<number> {
  return (await db.prepare('SELECT ahead FROM dev_clock WHERE id = 1').first<number>('ahead')) ?? 0;
}

export async function writeAhead(db: D1Database, ahead: number): Promise<void> {
  await db.prepare('INSERT OR REPLACE INTO dev_clock (id, ahead) VALUES (1, ?)').bind(ahead).run();
}
