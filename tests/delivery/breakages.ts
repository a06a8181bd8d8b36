import { freshOf } from '../../worker/src/account/fresh.ts';
import type { Reply } from '../../packages/sdk/src/transport/delivery.ts';
import type { Breakage } from './breakage.ts';

const allHeld = (body: string): Reply['body'] => ({
  v: 1,
  // Not parsed: a damaged record makes a body that cannot be.
  held: Array.from(body.matchAll(/"id":"([^"]+)"/g), ([, id]) => id),
  refused: [],
});

/** Rules of delivery, each broken as somebody might break it who means well. */
export const breakages: Readonly<Record<string, Breakage>> = {
  'a write is taken for done before it is': {
    store: (store, time) => ({
      ...store,
      put(entry) {
        time.after(500, () => void store.put(entry).catch(() => undefined));
        return Promise.resolve();
      },
    }),
  },
  'an error of the server ends the matter': {
    reply: (reply, { body }) => (reply.status >= 500 ? { ...reply, status: 200, body: allHeld(body) } : reply),
  },
  'any 200 is an acknowledgement': {
    reply: (reply, { body }) => (reply.status === 200 ? { ...reply, body: allHeld(body) } : reply),
  },
  'no answer is taken for a good one': {
    reply: (reply, { body }) => (reply.status === 0 ? { ...reply, status: 200, body: allHeld(body) } : reply),
  },
  'the server counts whatever comes': {
    fresh: () => (rows, intake) => ({ ...freshOf(rows, intake), events: intake.events }),
  },
  'the server remembers what it counted for five minutes': {
    fresh(now) {
      let marked = 0;
      let kept = new Map<SqlStorage, SqlStorage>();
      return (rows, intake) => {
        if (now() - marked > 5 * 60_000) {
          kept = new Map();
          marked = now();
        }
        const memory = kept.get(rows) ?? ({ exec: forgetful() } as unknown as SqlStorage);
        kept.set(rows, memory);
        return freshOf(memory, intake);
      };
    },
  },
  'the server marks a batch before it has counted it': {
    fresh: () => {
      let n = 0;
      return (rows, intake) => {
        const fresh = freshOf(rows, intake);
        fresh.keep();
        n += 1;
        if (n % 25 === 0) throw new Error('gone between the two');
        return { ...fresh, keep: () => undefined };
      };
    },
  },
  'the server keeps a high-water mark and nothing below it': {
    fresh: () => (rows, intake) => {
      if (intake.counted.by === 'id') return freshOf(rows, intake);
      const most = Math.max(...intake.counted.seqs, 0);
      return freshOf(rows, { ...intake, counted: { ...intake.counted, all: [[1, most]] } });
    },
  },
  'who it was is filled in when it is sent': {
    parcel: ({ path, body }, now) => {
      const whole = JSON.stringify(now).slice(1, -1);
      return { path, body: body.replace(/"anonymousId":"[^"]*"(,"(userId|accountId)":"[^"]*")*/g, whole) };
    },
  },
  'the token says at sending to which account a nameless event belongs': {
    envelope: (around) => ({ ...around, token: around.token && { ...around.token, account: undefined } }),
  },
  'all pages count in one queue': { queue: 'the-one-queue' },
  'what a dead page left is not looked for': { neverLooks: true },
  'a page that goes leaves no copy of what is being written': { neverSpills: true },
};

function forgetful() {
  const rows = new Map<string, string>();
  return (statement: string, queue: string, seen: string) => {
    if (statement.startsWith('SELECT')) return rows.has(queue) ? [{ seen: rows.get(queue) }] : [];
    rows.set(queue, seen);
    return [];
  };
}
