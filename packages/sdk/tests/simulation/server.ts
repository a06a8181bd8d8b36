import { paths, type Batch } from '@banso/protocol';
import type { Parcel } from '../../src/transport/compose.ts';
import type { Reply } from '../../src/transport/delivery.ts';

/** The model of a server: what arrived is counted once, by queue and sequence. */
export interface ModelServer {
  /** Answers as the Worker does, committed before the answer leaves. */
  take(parcel: Parcel): Reply;
  /** Ids counted, in the order they came. */
  readonly counted: readonly string[];
  /** Times each id came in. */
  readonly copies: ReadonlyMap<string, number>;
  readonly dropped: Readonly<Record<string, number>>;
  /** What must never happen: one place in a queue with two contents. */
  readonly contradictions: readonly string[];
  readonly largest: number;
}

export function createModelServer(): ModelServer {
  const places = new Map<string, string>();
  const counted: string[] = [];
  const copies = new Map<string, number>();
  const dropped: Record<string, number> = {};
  const contradictions: string[] = [];
  let largest = 0;
  return {
    counted,
    copies,
    dropped,
    contradictions,
    get largest() {
      return largest;
    },
    take({ path, body }) {
      const batch = JSON.parse(body) as Batch;
      largest = Math.max(largest, body.length);
      for (const [reason, count] of Object.entries(batch.dropped ?? {}))
        dropped[reason] = (dropped[reason] ?? 0) + count;
      for (const item of batch.items) {
        const place = `${batch.queue}:${item.seq}`;
        const content = `${item.id}/${item.userId ?? ''}/${item.at}`;
        copies.set(item.id, (copies.get(item.id) ?? 0) + 1);
        if (!places.has(place)) counted.push(item.id);
        else if (places.get(place) !== content) contradictions.push(place);
        places.set(place, content);
      }
      const held = batch.items.map((item) => item.id);
      return {
        status: 200,
        retryAfter: null,
        body: { v: 1, held, refused: [], ...(path === paths.bootstrap ? { off: false } : {}) },
      };
    },
  };
}
