import { createSender } from './batches.ts';
import type { Bundles } from './bundles.ts';
import { startWorker } from './server.ts';

/**
 * Milliseconds of an account's first batch after its object was away: the process is ended and started on the same disk, and another
 * account has warmed it.
 */
export async function measureWake(bundles: Bundles, folder: string, account: string): Promise<number> {
  const server = await startWorker(bundles, { folder });
  try {
    const warm = createSender('warm', 1, 1);
    for (let i = 0; i < 20; i += 1) await server.caller.call(warm.batch());
    const sender = createSender(account, 1, 1);
    const call = sender.batch();
    const began = performance.now();
    await server.caller.call(call);
    return performance.now() - began;
  } finally {
    await server.stop();
  }
}
