/** What a batch costs at the least, one thing more by each path: the limits that the Worker is held against. */
import { DurableObject } from 'cloudflare:workers';
import * as z from 'zod';

const batch = z.object({
  v: z.literal(1),
  key: z.string(),
  queue: z.string(),
  sentAt: z.string(),
  items: z.array(
    z.object({
      id: z.string(),
      seq: z.number(),
      at: z.string(),
      type: z.string(),
      name: z.string(),
      anonymousId: z.string(),
      userId: z.string(),
      accountId: z.string(),
      props: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    }),
  ),
});

const isText = (value) => typeof value === 'string';

/** The items. Throws where it is no batch. */
function check({ v, key, queue, items }) {
  if (v !== 1 || !isText(key) || !isText(queue) || !Array.isArray(items)) throw new Error('no batch');
  for (const { id, seq, at, name } of items)
    if (!isText(id) || typeof seq !== 'number' || !isText(at) || !isText(name)) throw new Error('no item');
  return items;
}

export class Bare extends DurableObject {
  #sql;

  constructor(ctx, env) {
    super(ctx, env);
    this.#sql = ctx.storage.sql;
    this.#sql.exec(`CREATE TABLE IF NOT EXISTS counts (name TEXT PRIMARY KEY, n INTEGER NOT NULL) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS events (id TEXT PRIMARY KEY, seq INTEGER NOT NULL, name TEXT NOT NULL) WITHOUT ROWID;`);
  }

  call(items) {
    return items.length;
  }

  count(items) {
    const sql = `INSERT INTO counts VALUES ('events', ?) ON CONFLICT (name) DO UPDATE SET n = n + excluded.n`;
    return this.#sql.exec(sql, items.length).rowsWritten;
  }

  store(items) {
    const sql = `INSERT INTO events SELECT value ->> 'id', value ->> 'seq', value ->> 'name' FROM json_each(?)
      WHERE true ON CONFLICT (id) DO NOTHING`;
    return this.#sql.exec(sql, JSON.stringify(items)).rowsWritten;
  }
}

async function answer(request, { BARE }) {
  const { pathname } = new URL(request.url);
  if (pathname === '/204') return new Response(null, { status: 204 });
  const body = JSON.parse(await request.text());
  if (pathname === '/zod') return Response.json(batch.parse(body).items.length);
  const items = check(body);
  if (pathname === '/parse') return Response.json(items.length);
  const object = BARE.get(BARE.idFromName(items[0].accountId));
  if (pathname === '/call') return Response.json(await object.call(items));
  if (pathname === '/count') return Response.json(await object.count(items));
  return Response.json(await object.store(items));
}

export default { fetch: answer };
