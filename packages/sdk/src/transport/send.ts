import type { Clock } from '../tools/timer.ts';
import type { Parcel } from './compose.ts';
import type { Reply } from './delivery.ts';

const patience = 20_000;

/** `fetch` as this wire wants it: a string goes as `text/plain`, so that no preflight is asked for; nobody's cookies. Never rejects. */
export function createSend(
  origin: string,
  fetch: typeof globalThis.fetch,
  clock: Clock,
): (parcel: Parcel) => Promise<Reply> {
  return async ({ path, body }) => {
    const abort = new AbortController();
    const cancel = clock.after(patience, () => abort.abort());
    try {
      const response = await fetch(origin + path, {
        method: 'POST',
        body,
        credentials: 'omit',
        signal: abort.signal,
      });
      const retryAfter = response.headers.get('retry-after');
      return { status: response.status, retryAfter, body: await response.json().catch(() => undefined) };
    } catch {
      return { status: 0, retryAfter: null, body: undefined };
    } finally {
      cancel();
    }
  };
}
