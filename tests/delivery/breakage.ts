import type { WireIdentity } from '@banso/protocol';
import type { freshOf } from '../../worker/src/account/fresh.ts';
import type { Envelope, Parcel } from '../../packages/sdk/src/transport/compose.ts';
import type { Reply } from '../../packages/sdk/src/transport/delivery.ts';
import type { Store } from '../../packages/sdk/src/transport/entry.ts';
import type { VirtualTime } from '../../packages/sdk/tests/simulation/time.ts';

/** A rule broken on purpose, round the real code: to see that the schedules would find it. */
export interface Breakage {
  store?(store: Store, time: VirtualTime): Store;
  envelope?(around: Envelope): Envelope;
  parcel?(parcel: Parcel, identity: WireIdentity): Parcel;
  reply?(reply: Reply, parcel: Parcel): Reply;
  fresh?(now: () => number): typeof freshOf;
  /** All pages count in this one queue. */
  readonly queue?: string;
  readonly neverLooks?: boolean;
  readonly neverSpills?: boolean;
}
