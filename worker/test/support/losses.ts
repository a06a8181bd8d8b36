import { readLosses } from '../../src/directory/losses.ts';
import { caches } from '../../src/isolate.ts';
import { env } from './bindings.ts';

/** What was counted, by reason. */
export async function lossesNow(): Promise<{ readonly [reason: string]: number }> {
  const rows = await readLosses(env.DB, 'demo', Date.now() + (await caches.ahead(env)));
  return Object.fromEntries(rows.map(({ reason, month }) => [reason, month]));
}
