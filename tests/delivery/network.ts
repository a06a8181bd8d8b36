import type { Parcel } from '../../packages/sdk/src/transport/compose.ts';
import type { Reply } from '../../packages/sdk/src/transport/delivery.ts';
import type { VirtualTime } from '../../packages/sdk/tests/simulation/time.ts';
import type { Fault } from './faults.ts';

export interface Network {
  send(parcel: Parcel): Promise<Reply>;
  beacon(parcel: Parcel): void;
  heal(): void;
}

interface NetworkDeps {
  readonly time: VirtualTime;
  readonly random: () => number;
  readonly faults: ReadonlySet<Fault>;
  take(parcel: Parcel): Promise<Reply>;
}

const silence: Reply = { status: 0, retryAfter: null, body: undefined };
/** `createSend` waits no longer. */
const patience = 20_000;

/** What lies between page and Worker. Its weather changes every few minutes: how likely each of its faults is just now. */
export function createNetwork({ time, random, faults, take }: NetworkDeps): Network {
  let healthy = false;
  let weather = new Map<Fault, number>();
  const strikes = (fault: Fault) => random() < (weather.get(fault) ?? 0);
  const wait = (ms: number) => new Promise<void>((resolve) => void time.after(ms, resolve));

  function change(): void {
    if (healthy) return;
    weather = new Map(Array.from(faults, (fault) => [fault, random() < 0.6 ? random() * 0.7 : 0]));
    time.after(60_000 + random() * 300_000, change);
  }
  change();

  function failure(): Reply {
    const status = [500, 502, 503, 429, 503][Math.floor(random() * 5)]!;
    const seconds = Math.floor(random() * 90);
    const asDate = new Date(time.now() + seconds * 1000).toUTCString();
    return { status, retryAfter: [null, null, String(seconds), asDate][Math.floor(random() * 4)]!, body: undefined };
  }

  /** It arrives when nobody waits for it any more, and perhaps after what was sent later. */
  function arriveLate(parcel: Parcel): void {
    void wait(patience + random() * 600_000).then(() => take(parcel));
  }

  return {
    async send(parcel) {
      await wait(20 + random() * 300);
      if (healthy) return take(parcel);
      if (strikes('blocked')) return silence;
      if (strikes('failing')) return failure();
      if (strikes('portal')) return { status: 200, retryAfter: null, body: random() < 0.5 ? undefined : {} };
      // As a version that does not know this address yet, or no longer.
      if (strikes('oldVersion')) return { ...silence, status: 404 };
      const late = strikes('late');
      if (late) arriveLate(parcel);
      if (late || strikes('lostRequest')) return wait(patience).then(() => silence);
      if (strikes('twice')) arriveLate(parcel);
      const reply = await take(parcel);
      await wait(random() * 300);
      if (strikes('lostAnswer')) return wait(patience).then(() => silence);
      return reply;
    },
    beacon(parcel) {
      if (random() < 0.3) return;
      if (strikes('late')) arriveLate(parcel);
      else void wait(50).then(() => take(parcel));
    },
    heal() {
      healthy = true;
      weather = new Map();
    },
  };
}
