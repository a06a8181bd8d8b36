import { createRandom, createTime } from '../../packages/sdk/tests/simulation/time.ts';
import type { Breakage } from './breakage.ts';
import { createDevice } from './device.ts';
import { chooseFaults } from './faults.ts';
import { createNetwork } from './network.ts';
import { people, type Manner, type Person } from './people.ts';
import { createRecord } from './record.ts';
import { createServer } from './server.ts';
import { openTab, type Tab } from './tab.ts';
import { judgeStory, type Verdict } from './verdict.ts';

const events = 200;
const minute = 60_000;
const day = 24 * 60 * minute;

const manners: readonly Manner[] = ['name', 'token', 'tokenOfOne', 'group', 'groupAndToken', 'tokenLater'];
const modes = ['off', 'off', 'monitor', 'enforce'] as const;

/** One seeded story: up to four tabs of one browser, 200 events in half an hour of two to eight kinds of faults, then healthy days. */
export async function play(seed: number, breakage: Breakage = {}): Promise<Verdict> {
  const random = createRandom(seed);
  const chance = (share: number) => random() < share;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const faults = chooseFaults(random);
  const has = (...some: readonly Parameters<typeof faults.has>[0][]) => some.some((fault) => faults.has(fault));
  const time = createTime();
  const began = time.now();
  const serverNow = () => began + time.elapsed();
  const record = createRecord();
  let healthy = false;

  const server = createServer({
    mode: pick(modes),
    now: serverNow,
    fate: () => (has('objectLost') && !healthy && chance(0.1) ? pick(['before', 'after']) : 'well'),
    ...(breakage.fresh ? { fresh: breakage.fresh(serverNow) } : {}),
  });
  const network = createNetwork({ time, random, faults, take: server.take });
  const device = createDevice(
    time,
    random,
    { fails: has('writeFails') ? 0.1 : 0, hangs: has('writeHangs') ? 0.03 : 0, full: has('storeFull') ? 0.3 : 0 },
    chance(0.75),
  );
  let tokens = 0;
  const newToken = () => `${((random() * 2 ** 32) >>> 0).toString(36)}${(tokens += 1)}`;
  const open = () => openTab({ time, random, device, record, breakage, newToken, serverNow, ...network });

  const manner = pick(manners);
  const somebody = (): [Person, string] => {
    const person = has('people') ? pick(people) : people[0]!;
    return [person, has('people') ? pick(person.accounts) : person.accounts[0]];
  };

  function greetOne(tab: Tab): void {
    const [person, account] = somebody();
    tab.signIn(person, has('people') && chance(0.5) ? pick(manners) : manner, account);
  }

  function meddle(tab: Tab): void {
    if (has('leave') && chance(0.08)) tab.leave();
    else if (has('crash') && chance(0.1)) tab.life.endAt(1 + Math.floor(random() * 12), chance(0.5));
    else if (has('freeze') && chance(0.1)) {
      if (chance(0.5)) tab.leave(true);
      else tab.life.freeze();
      time.after(random() * 5 * minute, tab.arrive);
    } else if (has('people') && chance(0.1)) tab.signOut();
    else if (chance(0.02)) tab.online();
    if (tab.life.alive && !tab.life.frozen && chance(has('people') ? 0.2 : 0.08)) greetOne(tab);
    if (has('clockJumps') && chance(0.08)) time.jump((random() - 0.6) * 3 * day);
    if (has('evicted') && chance(0.01)) record.excuse(device.evict());
    if (has('damaged') && chance(0.15)) record.excuse(device.corrupt());
  }

  const tabs: Tab[] = Array.from({ length: 1 + Math.floor(random() * 4) }, open);
  if (chance(0.7)) greetOne(tabs[0]!);
  for (let event = 0; event < events;) {
    await time.pass(-Math.log(1 - random()) * minute);
    const index = Math.floor(random() * tabs.length);
    if (!tabs[index]!.life.alive) {
      tabs[index] = open();
      if (chance(0.5)) greetOne(tabs[index]!);
    }
    const tab = tabs[index]!;
    if (tab.life.frozen) continue;
    for (let burst = 1 + Math.floor(random() * 12); burst > 0 && event < events && tab.life.alive; burst -= 1) {
      if (chance(0.12)) await time.pass(random() * 400);
      if (!tab.life.alive || tab.life.frozen) break;
      tab.track('done');
      event += 1;
    }
    meddle(tab);
  }
  await time.pass(30 * minute);
  for (const tab of tabs) if (tab.life.alive && !tab.life.frozen) tab.leave();
  for (const tab of tabs) tab.life.end();
  healthy = true;
  device.heal();
  network.heal();
  await time.pass(15 * minute);
  let last: Tab | undefined;
  // Without locks only what is a minute old is taken over, and clocks may have jumped back by days.
  for (let visit = 0; visit < 3; visit += 1) {
    time.jump(3 * day);
    last = open();
    await time.pass(minute);
    for (const person of has('people') ? people : people.slice(0, 1)) {
      for (const account of person.accounts) {
        last.signIn(person, 'token', account);
        await time.pass(minute);
      }
    }
    last.leave();
    await time.pass(2 * minute);
  }
  return judgeStory(seed, faults, record, server, device, last?.dropped() ?? {});
}
