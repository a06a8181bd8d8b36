/** D1 as its binding speaks to it, for a workerd without Miniflare. `/run` takes SQL as it is, `/written` tells how many rows were written. */
import { DurableObject } from 'cloudflare:workers';

export class Directory extends DurableObject {
  #written = 0;

  async fetch(request) {
    const { pathname } = new URL(request.url);
    const { storage } = this.ctx;
    if (pathname === '/written') return Response.json(this.#written);
    const text = await request.text();
    if (pathname === '/run') {
      storage.sql.exec(text);
      return new Response(null, { status: 204 });
    }
    try {
      const queries = [JSON.parse(text)].flat();
      return Response.json(storage.transactionSync(() => queries.map((query) => this.#answer(query))));
    } catch (error) {
      return Response.json({ success: false, error: String(error) });
    }
  }

  #answer({ sql, params = [] }) {
    const cursor = this.ctx.storage.sql.exec(sql, ...params);
    const results = { columns: cursor.columnNames, rows: [...cursor.raw()] };
    const { rowsRead, rowsWritten } = cursor;
    this.#written += rowsWritten;
    return { success: true, results, meta: { changes: rowsWritten, rows_read: rowsRead, rows_written: rowsWritten } };
  }
}

export default {
  fetch: (request, { DIRECTORY }) => DIRECTORY.get(DIRECTORY.idFromName('banso')).fetch(request),
};
