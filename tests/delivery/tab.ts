import type { WireIdentity } from '@banso/protocol';
import { accountIn } from '../../packages/sdk/src/boot/accountIn.ts';
import { createWho } from '../../packages/sdk/src/boot/who.ts';
import type { Envelope, Parcel } from '../../packages/sdk/src/transport/compose.ts';
import { createDelivery, type Reply } from '../../packages/sdk/src/transport/delivery.ts';
import type { Happening } from '../../packages/sdk/src/transport/entry.ts';
import { createKeep } from '../../packages/sdk/src/transport/keep.ts';
import { createTakeover } from '../../packages/sdk/src/transport/takeover.ts';
import type { VirtualTime } from '../../packages/sdk/tests/simulation/time.ts';
import type { Breakage } from './breakage.ts';
import type { Device } from './device.ts';
import { createLife, type Life } from './life.ts';
import { tokenOf, type Manner, type Person } from './people.ts';
import type { Record } from './record.ts';

export interface Tab {
  readonly life: Life;
  track(name: string): void;
  signIn(person: Person, manner: Manner, account: string): void;
  signOut(): void;
  /** Left as pages are left: it is told, and has a moment. With `back` it is kept for going back to. */
  leave(back?: boolean): void;
  /** Gone back to. */
  arrive(): void;
  online(): void;
  dropped(): Readonly<{ [reason: string]: number }>;
}

export interface TabDeps {
  readonly time: VirtualTime;
  readonly random: () => number;
  readonly device: Device;
  readonly record: Record;
  readonly breakage: Breakage;
  newToken(): string;
  /** The time that tokens are made by. */
  serverNow(): number;
  send(parcel: Parcel): Promise<Reply>;
  beacon(parcel: Parcel): void;
}

const tokenLife = 15 * 60_000;

/** One page with our transport in it, wired as `transport/transport` and `boot/start` do, but with a life that can end at any await. */
export function openTab(deps: TabDeps): Tab {
  const { time, random, device, record, breakage, newToken } = deps;
  /** What a page that is gone must have left behind: what it was told is written, and after a good-bye all that the disk did not refuse. */
  const written = new Set<string>();
  const refused = new Set<string>();
  const life = createLife(time, () => {
    delivery.stop();
    record.excuse(keep.all().flatMap(({ id }) => (written.has(id) ? [] : [id])));
  });
  const clock = { now: time.now, elapsed: time.elapsed, after: life.after };
  const store = (breakage.store ?? ((real) => real))(device.store(life), time);
  let token: Envelope['token'] = null;
  let bootstrapped = false;

  const real = createKeep({
    queue: breakage.queue ?? newToken(),
    store: {
      ...store,
      put: (entry) => store.put(entry).then(() => void written.add(entry.id)),
      putNow(entry) {
        const kept = store.putNow(entry);
        if (!kept) refused.add(entry.id);
        return kept;
      },
    },
    now: clock.now,
    newId: newToken,
    onReady: () => delivery.wake(120),
  });
  const keep = {
    ...real,
    forget(ids: readonly string[], reason?: string) {
      if (reason) record.drop(ids);
      real.forget(ids, reason);
    },
  };
  const who = createWho(device.box, newToken, refresh);
  const delivery = createDelivery({
    clock,
    keep,
    random,
    envelope: () => {
      const around = { key: 'pk', token, about: who.identity(), locale: 'ja', bootstrap: !bootstrapped };
      return breakage.envelope?.(around) ?? around;
    },
    send: async (parcel) => {
      const reply = await life.reach(deps.send(breakage.parcel?.(parcel, who.identity()) ?? parcel));
      return breakage.reply?.(reply, parcel) ?? reply;
    },
    onAnswer: (_, around) => {
      if (around.about === who.identity()) bootstrapped = true;
    },
    onRefused: () => {},
    onOff: () => {},
  });
  const takeover = createTakeover('banso', keep, store, device.locks?.of(life), clock.now);

  function refresh(): void {
    bootstrapped = false;
    delivery.resume();
    delivery.wake(40);
  }

  function look(): void {
    if (!breakage.neverLooks) takeover.look().catch(record.fault);
  }

  function add(what: Happening): void {
    const identity: WireIdentity = who.identity();
    const id = keep.add(what, identity);
    record.add(id, identity);
    if (!keep.all().some((entry) => entry.id === id)) record.drop([id]);
  }

  function identify(user: string, text?: string): void {
    if (text !== undefined && text !== token?.text) {
      token = { text, user, account: accountIn(text) };
      refresh();
    } else if (token?.user !== user) token = null;
    who.identify(user, token?.account);
    add({ type: 'identify' });
  }

  function signed(user: string, account?: string): string {
    record.vouch(user, account ?? user);
    return tokenOf(user, account, deps.serverNow() + tokenLife);
  }

  look();
  refresh();

  return {
    life,
    track: (name) => add({ type: 'track', name }),
    signIn({ user }, manner, account) {
      if (manner === 'token' || manner === 'groupAndToken') identify(user, signed(user, account));
      else if (manner === 'tokenOfOne') identify(user, signed(user));
      else identify(user);
      if (manner === 'group' || manner === 'groupAndToken') {
        who.group(account);
        add({ type: 'group' });
      }
      if (manner === 'tokenLater')
        life.after(random() * 3000, () => {
          if (who.identity().userId === user) identify(user, signed(user, account));
        });
    },
    signOut() {
      token = null;
      who.reset();
    },
    leave(back = false) {
      if (!breakage.neverSpills) keep.spill();
      for (const { id } of keep.all()) if (!refused.has(id)) written.add(id);
      const parcel = delivery.farewell();
      if (parcel) deps.beacon(breakage.parcel?.(parcel, who.identity()) ?? parcel);
      takeover.pause();
      if (back) life.freeze();
      else life.end();
    },
    arrive() {
      life.thaw();
      takeover.resume();
      look();
    },
    online: delivery.online,
    dropped: () => keep.dropped() ?? {},
  };
}
