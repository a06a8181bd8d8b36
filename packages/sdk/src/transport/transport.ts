import type { Leaf } from '@banso/engine';
import type { HelpIndex } from '@banso/protocol';
import type { Box } from '../page/box.ts';
import type { Natives } from '../page/natives.ts';
import type { Monitor } from '../tools/monitor.ts';
import type { Stop } from '../tools/stop.ts';
import type { Envelope } from './compose.ts';
import { createDelivery, type Delivery, type DeliveryDeps } from './delivery.ts';
import { createKeep, type Keep } from './keep.ts';
import { createSend } from './send.ts';
import { createStore, type PageStore } from './store.ts';
import { createTakeover } from './takeover.ts';

/** Between the page and whoever counts: a Worker over the wire, or an account kept in this browser (`local/`). */
export interface Transport {
  readonly keep: Pick<Keep, 'add' | 'drop' | 'dropped' | 'clear'> & {
    /** What was tracked and is not known to be counted. */
    all(): readonly { readonly id: string }[];
  };
  readonly delivery: Pick<Delivery, 'wake' | 'resume'>;
  readonly place: PageStore['place'];
  /** The page may be going: copies to where they survive, and one on the wire. */
  leave(going: boolean): void;
  /** The page is back in front, or new. */
  arrive(): void;
  stop: Stop;
  /** Where there is no Worker. */
  readonly here?: Here;
}

/** What a page has in itself when the whole plan is there. */
export interface Here {
  articles(locale: string): HelpIndex;
  /** Of a page that is made here. */
  articleUrl(key: string, locale: string): string;
  /** The condition behind the answer that the page is given under this id. */
  condition(fact: string): Leaf | undefined;
  /** Milliseconds by which the engine's time is ahead of the clock, for trying a plan out. */
  ahead(): number;
  move(ahead: number): void;
}

export type StartTransport = (deps: TransportDeps) => Transport;

export interface TransportDeps {
  readonly natives: Natives;
  readonly monitor: Monitor;
  readonly box: Box;
  /** Of the database and the locks. */
  readonly name: string;
  readonly host: string;
  envelope(): Envelope;
  onAnswer: DeliveryDeps['onAnswer'];
  onRefused: DeliveryDeps['onRefused'];
  onOff: DeliveryDeps['onOff'];
}

/** How long happenings may gather before they leave together. */
const gather = 120;
/** The same for steps of a tour: the next comes in a moment, and one request for all costs everyone less. */
const gatherSteps = 2000;

export const startTransport: StartTransport = ({ natives, monitor, box, name, host, ...deps }) => {
  const { clock, window } = natives;
  const store = createStore(name, box, clock);
  const keep = createKeep({
    queue: natives.newToken(),
    store,
    now: clock.now,
    newId: natives.newToken,
    onReady: (canWait) => delivery.wake(canWait ? gatherSteps : gather),
  });
  const delivery = createDelivery({
    clock,
    keep,
    random: natives.random,
    envelope: deps.envelope,
    send: createSend(host, natives.fetch, clock),
    onAnswer: monitor.wrap(deps.onAnswer),
    onRefused: monitor.wrap(deps.onRefused),
    onOff: monitor.wrap(deps.onOff),
  });
  const takeover = createTakeover(name, keep, store, natives.locks, clock.now);
  const online = () => delivery.online();
  window.addEventListener('online', online);

  return {
    keep,
    delivery,
    place: store.place,
    leave(going) {
      keep.spill();
      const parcel = delivery.farewell();
      if (parcel) natives.beacon(host + parcel.path, parcel.body);
      if (going) takeover.pause();
    },
    arrive() {
      takeover.resume();
      takeover.look().catch(monitor.fault);
    },
    stop() {
      window.removeEventListener('online', online);
      delivery.stop();
      takeover.pause();
    },
  };
};
