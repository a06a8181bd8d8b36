import { createSender } from './batches.ts';
import type { Bundles } from './bundles.ts';
import { forget, startWorker } from './server.ts';

/** Rows that the platform bills for, of the account's object and of the directory. */
export interface RowsWritten {
  readonly object: number;
  readonly directory: number;
}

const settled = 1_000;

/** What an account's first batch writes, one that only counts, and one that reaches milestones, with telling the directory. */
export async function countRows(
  bundles: Bundles,
): Promise<Readonly<Record<'first' | 'counts' | 'reaches', RowsWritten>>> {
  const server = await startWorker(bundles, { main: 'metered' });
  const sender = createSender('rows', 1, 1);
  const so = async () => ({
    object: Number(await server.caller.call({ path: '/rows', body: null })),
    directory: await server.written(),
  });

  async function written(events: number): Promise<RowsWritten> {
    const before = await so();
    await server.caller.call(sender.batch(events));
    await new Promise((resolve) => setTimeout(resolve, settled));
    const after = await so();
    return { object: after.object - before.object, directory: after.directory - before.directory };
  }

  try {
    const first = await written(20);
    await written(20);
    const counts = await written(20);
    // Each of 40 kinds of event a hundred times: then the milestones are reached, by the last batch.
    for (let sent = 60; sent < 3_980; sent += 20) await server.caller.call(sender.batch(20));
    await new Promise((resolve) => setTimeout(resolve, settled));
    return { first, counts, reaches: await written(20) };
  } finally {
    await server.stop();
    forget(server.folder);
  }
}
