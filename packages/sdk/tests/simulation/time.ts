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
  let pending: Due[] = [];
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return {
    now: () => elapsed + offset,
    elapsed: () => elapsed,
    jump: (ms) => void (offset += ms),
    after(ms, run) {
      const due: Due = { at: elapsed + Math.max(ms, 0), run, cancelled: false };
      pending.push(due);
      return () => void (due.cancelled = true);
    },
    async pass(ms) {
      const end = elapsed + ms;
      await settled();
      for (;;) {
        pending = pending.filter((due) => !due.cancelled);
        const next = pending.reduce<Due | null>((first, due) => (first && first.at <= due.at ? first : due), null);
        if (!next || next.at > end) break;
        elapsed = next.at;
        pending.splice(pending.indexOf(next), 1);
        next.run();
        await settled();
      }
      elapsed = end;
    },
  };
}
