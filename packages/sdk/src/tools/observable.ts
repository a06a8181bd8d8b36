import type { Stop } from './stop.ts';

export interface Observable<T> {
  subscribe(listener: (value: T) => void): Stop;
  notify(value: T): void;
}

/** Listeners are called in the order they came; one that leaves while others are being told is not called any more. */
export function createObservable<T>(): Observable<T> {
  const listeners = new Set<{ readonly tell: (value: T) => void }>();
  return {
    subscribe(tell) {
      // A wrapper of its own, so that one function subscribed twice is two subscriptions.
      const listener = { tell };
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    notify(value) {
      for (const listener of [...listeners]) if (listeners.has(listener)) listener.tell(value);
    },
  };
}
