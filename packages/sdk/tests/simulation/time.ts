import type { Clock } from '../../src/tools/timer.ts';

/** Numbers in [0, 1) that follow from a seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Due {
  readonly at: number;
  /** What falls due together runs in the order in which it was asked for. */
  readonly n: number;
  readonly run: () => void;
  cancelled: boolean;
}

export interface VirtualTime extends Clock {
  /** The machine's clock jumps; what waits does not. */
  jump(ms: number): void;
  /** Lets virtual time pass, with everything that falls due, promises included. */
  pass(ms: number): Promise<void>;
}

const start = Date.parse('2026-04-01T00:00:00Z');

export function createTime(): VirtualTime {
  let elapsed = 0;
  let offset = start;
  let asked = 0;
  const pending: Due[] = [];
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return {
    now: () => elapsed + offset,
    elapsed: () => elapsed,
    jump: (ms) => void (offset += ms),
    after(ms, run) {
      asked += 1;
      const due: Due = { at: elapsed + Math.max(ms, 0), n: asked, run, cancelled: false };
      push(pending, due);
      return () => void (due.cancelled = true);
    },
    async pass(ms) {
      const end = elapsed + ms;
      await settled();
      for (let next = pending[0]; next && next.at <= end; next = pending[0]) {
        pop(pending);
        if (next.cancelled) continue;
        elapsed = next.at;
        next.run();
        await settled();
      }
      elapsed = end;
    },
  };
}

const isSooner = (one: Due, other: Due) => one.at < other.at || (one.at === other.at && one.n < other.n);

/** A binary heap, soonest first: a list that is searched at each step is most of a simulation's cost. */
function push(heap: Due[], due: Due): void {
  let place = heap.push(due) - 1;
  while (place > 0) {
    const above = (place - 1) >> 1;
    if (!isSooner(due, heap[above]!)) break;
    heap[place] = heap[above]!;
    place = above;
  }
  heap[place] = due;
}

function pop(heap: Due[]): void {
  const last = heap.pop();
  if (!last || heap.length === 0) return;
  let place = 0;
  for (;;) {
    let below = place * 2 + 1;
    if (below >= heap.length) break;
    if (below + 1 < heap.length && isSooner(heap[below + 1]!, heap[below]!)) below += 1;
    if (!isSooner(heap[below]!, last)) break;
    heap[place] = heap[below]!;
    place = below;
  }
  heap[place] = last;
}
