/** Runs in the browser: the guide, given answers that no server of ours would send. */
import type { BootstrapAnswer } from '@banso/protocol';
import { startGuide } from '../../src/guide/guide.ts';
import { createBox } from '../../src/page/box.ts';
import { takeNatives } from '../../src/page/natives.ts';
import { createMonitor } from '../../src/tools/monitor.ts';
import { readAnswer } from '../../src/transport/answer.ts';
import { createRandom, mutate } from './mutate.ts';

/** A task later; a timer would be held back to four milliseconds. */
const settle = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', resolve);
    port1.start();
    port2.postMessage(null);
  });

/** Every so many are drawn as well; the others are read and judged. */
const drawnEach = 20;

/** Answers with seeds from `from` on. Returns how many of them could be shown from, and what our own net caught. */
async function run(answer: BootstrapAnswer, from: number, count: number) {
  const soon: (() => void)[] = [];
  const flush = () => {
    for (const run of soon.splice(0)) run();
  };
  const given = takeNatives(window);
  const after: typeof given.clock.after = (ms, run) => {
    if (ms > 0) return given.clock.after(ms, run);
    soon.push(run);
    return () => void soon.splice(soon.indexOf(run) >>> 0, 1);
  };
  const natives = { ...given, clock: { ...given.clock, after } };
  const faults = new Map<string, number>();
  let usable = 0;
  let shown = 0;
  for (let seed = from; seed < from + count; seed += 1) {
    const mutated = mutate(answer, createRandom(seed));
    const read = readAnswer(mutated);
    if (!read || read.off || !read.pagePlan) continue;
    usable += 1;
    const count = (error: unknown) => faults.set(String(error), (faults.get(String(error)) ?? 0) + 1);
    const guide = startGuide({
      natives,
      monitor: createMonitor(() => {}, count),
      complain: () => {},
      box: createBox(`mutated-${seed}:`, () => window.localStorage),
      pageName: undefined,
      key: 'pk',
      host: location.origin,
      tell: () => {},
      add: () => String(seed),
      freshen: () => {},
      refuse: () => {},
      person: () => 'u1',
      busy: () => false,
      locale: () => 'en',
    });
    guide.learn(read.pagePlan, read.view, read.held);
    const keys = read.pagePlan.experiences.map(({ key }) => key);
    flush();
    guide.start(keys[seed % keys.length] ?? 'none');
    flush();
    if (seed % drawnEach === 0) {
      await settle();
      await settle();
      shown += document.querySelectorAll('banso-host').length;
    }
    guide.stop();
    soon.length = 0;
    localStorage.clear();
    sessionStorage.clear();
  }
  return { usable, shown, left: document.querySelectorAll('banso-host').length, faults: [...faults] };
}

Object.assign(window, { run });
