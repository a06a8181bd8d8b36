import type { NoticeRow } from '../account/notices.ts';
import type { Listener } from '../directory/webhooks.ts';
import type { Outcome } from './post.ts';

/** The verbs by which an account's notices are told. */
export interface Telling {
  now(): number;
  due(now: number): readonly NoticeRow[];
  listeners(): Promise<readonly Listener[]>;
  post(listener: Listener, row: NoticeRow): Promise<Outcome>;
  putOff(row: NoticeRow, next: number, tries: number): void;
  forget(row: NoticeRow): void;
  /** Writes it where staff see it; only then is it forgotten. */
  setAside(row: NoticeRow, tries: number, reason: string): Promise<void>;
}

const day = 86_400_000;
/** As long as a long weekend: somebody comes to work and finds that their receiver is down. */
const longest = 3 * day;
const firstRetry = 5_000;
const slowestRetry = 6 * 3_600_000;
/** A receiver that was just found to be down is left alone for this long. */
const rest = 30_000;

/** Tells what is due: each webhook one after the other, the webhooks at the same time. */
export async function tellNotices(telling: Telling): Promise<void> {
  const rows = telling.due(telling.now());
  if (rows.length === 0) return;
  const listeners = new Map((await telling.listeners()).map((listener) => [listener.id, listener]));
  await Promise.all(
    Array.from(new Set(rows.map(({ webhook }) => webhook)), async (id) => {
      const theirs = rows.filter(({ webhook }) => webhook === id);
      const listener = listeners.get(id);
      // The webhook was removed in the meantime.
      if (!listener) return theirs.forEach((row) => telling.forget(row));
      let down = false;
      for (const row of theirs)
        if (down) telling.putOff(row, telling.now() + rest, row.tries);
        else down = await tellOne(telling, listener, row);
    }),
  );
}

/** Whether the receiver was found to be down: what else it is to hear need not be tried now. */
async function tellOne(telling: Telling, listener: Listener, row: NoticeRow): Promise<boolean> {
  const { delivered, status, reason, retryAfter } = await telling.post(listener, row);
  if (delivered) {
    telling.forget(row);
    return false;
  }
  const now = telling.now();
  const tries = row.tries + 1;
  // 410: it says itself that it will never want it.
  if (status === 410 || now >= row.at + longest) {
    await telling.setAside(row, tries, reason ?? '');
    telling.forget(row);
    return false;
  }
  const asked = (retryAfter ?? 0) * 1000;
  const wait = Math.min(Math.max(firstRetry * 4 ** row.tries, asked), slowestRetry);
  telling.putOff(row, Math.min(now + wait, Math.max(row.at + longest, now + firstRetry)), tries);
  return status === null || status === 429 || status >= 500;
}
