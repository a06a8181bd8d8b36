import type { Clock } from './clock.ts';

/** The object's one alarm. Setting it costs a written row, so it is set only when the time changes. */
export interface Alarm {
  /** Learns what is set; once, before anything else. From then on setting it needs no wait, and so stays with the writes before it. */
  read(): Promise<void>;
  /** In the object's time; null: nothing is due. Times past ring as soon as possible. */
  arm(at: number | null): Promise<void>;
  /** It has rung, and is no longer set. */
  rang(): void;
}

export function createAlarm(storage: DurableObjectStorage, clock: Clock, realNow: () => number): Alarm {
  let set: number | null = null;
  return {
    async read() {
      set = await storage.getAlarm();
    },
    async arm(at) {
      const soonest = realNow() + 1;
      const wanted = at === null ? null : Math.max(clock.real(at), soonest);
      if (wanted === set || (wanted === soonest && set !== null && set <= soonest)) return;
      set = wanted;
      await (wanted === null ? storage.deleteAlarm() : storage.setAlarm(wanted));
    },
    rang() {
      set = null;
    },
  };
}
