/** The object's time: the real one, or ahead of it in development. */
export interface Clock {
  now(): number;
  /** The real time at which this clock will show `at`. */
  real(at: number): number;
  setAhead(ahead: number): void;
  /** Null: not known yet. */
  readonly ahead: number | null;
  /** Runs `work` while the clock stands still at `at`, so that what is stepped through happens at exactly its own time. */
  stoppedAt<T>(at: number, work: () => Promise<T>): Promise<T>;
}

export function createClock(realNow: () => number): Clock {
  let ahead: number | null = null;
  let stopped: number | null = null;
  return {
    now: () => stopped ?? realNow() + (ahead ?? 0),
    real: (at) => at - (ahead ?? 0),
    setAhead: (by) => void (ahead = by),
    get ahead() {
      return ahead;
    },
    async stoppedAt(at, work) {
      stopped = at;
      try {
        return await work();
      } finally {
        stopped = null;
      }
    },
  };
}
