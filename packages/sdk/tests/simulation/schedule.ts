import type { Reply } from '../../src/transport/delivery.ts';
import type { Parcel } from '../../src/transport/compose.ts';
import { createDisk, createLocks } from './disk.ts';
import { createModelServer, type ModelServer } from './server.ts';
import { openTab, type Tab } from './tab.ts';
import { createRandom, createTime } from './time.ts';

export interface Outcome {
  readonly seed: number;
  readonly server: ModelServer;
  /** Ids that `track` accepted and that a crash did not take while they were being written. */
  readonly accepted: readonly string[];
  readonly tracked: number;
  readonly crashed: number;
  /** Left on the disk at the end. */
  readonly leftOver: number;
  readonly droppedNotTold: Readonly<Record<string, number>>;
}

const silence: Reply = { status: 0, retryAfter: null, body: undefined };

/** One seeded story: up to four tabs, 200 events, thirty minutes of faults, then a page on a healthy day. */
export async function play(seed: number): Promise<Outcome> {
  const random = createRandom(seed);
  const chance = (share: number) => random() < share;
  const time = createTime();
  const server = createModelServer();
  let healthy = false;
  const diskTrouble = chance(0.3) ? 0.05 : 0;
  const disk = createDisk(time, random, () => !healthy && chance(diskTrouble));
  const locks = chance(0.8) ? createLocks() : null;

  /** The weather changes every few minutes: how likely each fault is just now. */
  let weather = { fail: 0, silent: 0, lost: 0, blocked: false };
  function changeWeather(): void {
    const bad = chance(0.6);
    weather = {
      fail: bad ? random() * 0.8 : 0,
      silent: bad ? random() * 0.5 : 0,
      lost: bad ? random() * 0.5 : 0,
      blocked: chance(0.15),
    };
    time.after(60_000 + random() * 300_000, changeWeather);
  }
  changeWeather();

  const wait = (ms: number) => new Promise<void>((resolve) => void time.after(ms, resolve));
  async function send(parcel: Parcel): Promise<Reply> {
    await wait(20 + random() * 300);
    if (healthy) return server.take(parcel);
    if (weather.blocked) return silence;
    if (chance(weather.fail)) {
      const status = [500, 502, 503, 429, 503][Math.floor(random() * 5)]!;
      const seconds = Math.floor(random() * 90);
      const asDate = new Date(time.now() + seconds * 1000).toUTCString();
      return { status, retryAfter: chance(0.5) ? (chance(0.5) ? String(seconds) : asDate) : null, body: undefined };
    }
    if (chance(weather.silent)) {
      await wait(20_000);
      return silence;
    }
    const reply = server.take(parcel);
    await wait(random() * 300);
    return chance(weather.lost) ? silence : reply;
  }
  const beacon = (parcel: Parcel) => {
    if (chance(0.7)) void wait(50).then(() => server.take(parcel));
  };
  const open = () => openTab({ time, random, disk, locks, user: 'u1', send, beacon });

  const accepted = new Set<string>();
  let crashed = 0;
  const tabs: Tab[] = Array.from({ length: 1 + Math.floor(random() * 4) }, open);
  const tracked = 200;
  for (let event = 0; event < tracked; event += 1) {
    await time.pass(random() * 18_000);
    if (chance(0.02)) time.jump((random() - 0.6) * 3 * 86_400_000);
    const index = Math.floor(random() * tabs.length);
    const tab = tabs[index]!;
    accepted.add(tab.track(`event ${event}`));
    const fate = random();
    if (fate < 0.05) tab.leave();
    else if (fate < 0.1) {
      if (chance(0.5)) await time.pass(random() * 30);
      for (const id of tab.unwritten()) {
        accepted.delete(id);
        crashed += 1;
      }
      tab.crash();
    } else if (fate < 0.12) tab.online();
    if (!tab.alive) tabs[index] = open();
  }
  await time.pass(30 * 60_000);
  for (const tab of tabs) tab.leave();
  healthy = true;
  await time.pass(60_000);
  const last = open();
  // Without locks only what is a minute old is taken over, and clocks may have jumped back by days.
  for (let visit = 0; visit < 3; visit += 1) {
    await time.pass(120_000);
    time.jump(3 * 86_400_000);
    const next = open();
    await time.pass(120_000);
    next.leave();
  }
  await time.pass(3_600_000);
  const droppedNotTold = last.dropped();
  const leftOver = [...new Map([...disk.copies, ...disk.database]).values()].filter((entry) => entry.seq > 0).length;
  return { seed, server, accepted: [...accepted], tracked, crashed, leftOver, droppedNotTold };
}
