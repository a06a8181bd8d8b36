/** `window.banso` before the kernel is there: a function that keeps its calls. Pages may write the same by hand. */
export interface Stub {
  (...args: unknown[]): unknown;
  /** Calls so far, as `arguments` or lists. */
  q?: { push(args: ArrayLike<unknown>): unknown } | ArrayLike<unknown>[];
  /** A loader has been here. */
  v?: 1;
}

/** Calls that a page made and left before the kernel came: `[time, calls]`, under this and a random end. */
export const earlyCalls = 'c/';
