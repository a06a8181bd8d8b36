export interface Monitor {
  /** The same function, except that what it throws is reported here and it then returns undefined. */
  wrap<A extends unknown[], R>(run: (...args: A) => R): (...args: A) => R | undefined;
  /** A fault of ours. The first one is printed, the rest are only passed on. */
  fault(error: unknown): void;
  /** A mistake in how the page uses us, with its fix. Each message is printed once. */
  warn(message: string): void;
}

/** Stands between us and the host page: nothing of ours is thrown into it. */
export function createMonitor(print: (...line: unknown[]) => void, onFault: (error: unknown) => void): Monitor {
  const said = new Set<string>();
  function say(message: string, ...detail: unknown[]): void {
    if (said.has(message)) return;
    said.add(message);
    print(`[banso] ${message}`, ...detail);
  }
  function fault(error: unknown): void {
    say('Banso failed; the page is not affected.', error);
    onFault(error);
  }
  return {
    fault,
    warn: say,
    wrap:
      (run) =>
      (...args) => {
        try {
          return run(...args);
        } catch (error) {
          fault(error);
          return undefined;
        }
      },
  };
}
