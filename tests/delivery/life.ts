import type { VirtualTime } from '../../packages/sdk/tests/simulation/time.ts';

/** A page as long as it lives: whatever reaches it from outside comes through here, and so can be held up, or be the last thing. */
export interface Life {
  readonly alive: boolean;
  readonly frozen: boolean;
  /** Runs now; later, if the page is frozen; never, if it is gone. */
  enter(run: () => void): void;
  /** The same, for what somebody waits for. */
  reach<T>(promise: Promise<T>): Promise<T>;
  after(ms: number, run: () => void): () => void;
  freeze(): void;
  thaw(): void;
  end(): void;
  /** The page is gone at the `n`th thing from now that reaches it: before it is heard, or right after. */
  endAt(n: number, heard: boolean): void;
}

export function createLife(time: VirtualTime, onEnd: () => void): Life {
  let alive = true;
  let held: (() => void)[] | null = null;
  let fuse: { left: number; readonly heard: boolean } | null = null;

  function end(): void {
    if (!alive) return;
    alive = false;
    onEnd();
  }

  function enter(run: () => void): void {
    if (!alive) return;
    if (held) return void held.push(run);
    if (fuse) fuse.left -= 1;
    const last = fuse?.left === 0 ? fuse : null;
    if (!last || last.heard) run();
    if (last) end();
  }

  return {
    get alive() {
      return alive;
    },
    get frozen() {
      return held !== null;
    },
    enter,
    reach: (promise) =>
      new Promise((resolve, reject) => {
        promise.then(
          (value) => enter(() => resolve(value)),
          (error: unknown) => enter(() => reject(error instanceof Error ? error : new Error(String(error)))),
        );
      }),
    after: (ms, run) => time.after(ms, () => enter(run)),
    freeze() {
      held ??= [];
    },
    thaw() {
      const late = held ?? [];
      held = null;
      for (const run of late) enter(run);
    },
    end,
    endAt(n, heard) {
      fuse = { left: n, heard };
    },
  };
}
