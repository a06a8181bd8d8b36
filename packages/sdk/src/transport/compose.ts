import { batchPath, bootstrapPath, WIRE_VERSION, type WireIdentity } from '@banso/protocol';
import { encode, isoTime } from '../tools/encode.ts';
import type { Entry } from './entry.ts';
import type { Dropped } from './keep.ts';

/** What goes round the items of a request: fixed when it leaves, not when they happened. */
export interface Envelope {
  readonly key: string;
  /** Signed identity token, the person it vouches for and the account it names. */
  readonly token: { readonly text: string; readonly user: string; readonly account?: string | undefined } | null;
  /** Whom the answer should be about; absent where no answer will be read. */
  readonly about?: WireIdentity;
  readonly locale?: string;
  /** Revision of the plan we have. */
  readonly plan?: string | undefined;
  /** True: ask for the plan as well, items or none. */
  readonly bootstrap: boolean;
}

/** Kept under what browsers let leave with a closing page (64 KiB in flight, the host's own requests included). */
const bodyBytes = 48 * 1024;

/**
 * A token speaks for its own person. What happened while nobody had named an account is that person's alone, whatever a later token
 * says: the server would send it to the token's account, and a copy of it that came before is in another.
 */
const isVouched = ({ user, alone }: Entry, token: Envelope['token']) =>
  user === token?.user && !(alone && token?.account);

/**
 * The next request's items, oldest first: of one queue, and either all by the person the token vouches for or none, so that
 * nobody's happenings are refused for another's token.
 */
export function select(ready: readonly Entry[], { token, bootstrap }: Envelope, most: number): Entry[] {
  const vouched = (entry: Entry) => isVouched(entry, token);
  const pool = token && bootstrap ? ready.filter(vouched) : ready;
  const [first] = pool;
  const batch: Entry[] = [];
  let bytes = 0;
  for (const entry of pool) {
    if (entry.queue !== first?.queue || vouched(entry) !== vouched(first)) continue;
    bytes += entry.bytes;
    if (batch.length > 0 && (batch.length >= most || bytes > bodyBytes)) break;
    batch.push(entry);
  }
  return batch;
}

export interface Parcel {
  readonly path: string;
  readonly body: string;
}

/** The request's text. `queue` is the sender's own, for a request without items. */
export function compose(
  batch: readonly Entry[],
  { token, bootstrap, key, ...wanted }: Envelope,
  dropped: Dropped | undefined,
  now: number,
  queue: string,
): Parcel {
  const vouched = token !== null && batch.every((entry) => isVouched(entry, token));
  const head = encode({
    v: WIRE_VERSION,
    key,
    token: vouched ? token.text : undefined,
    queue: batch[0]?.queue ?? queue,
    sentAt: isoTime(now),
    dropped,
    // What others' happenings bring is nobody's view.
    ...(vouched || !token ? wanted : {}),
  });
  return {
    path: bootstrap ? bootstrapPath : batchPath,
    body: `${head.slice(0, -1)},"items":[${batch.map((entry) => entry.text).join()}]}`,
  };
}
