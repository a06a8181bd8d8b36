import type { Event } from '@banso/engine';

export interface Spared<T> {
  readonly done: T;
  readonly taken: readonly Event[];
  readonly poison: readonly { readonly event: Event; readonly reason: string }[];
}

/**
 * Attempts a thing with all of the events or, where that fails, with as many as it can be done with, in their order: those without
 * which it goes are left out, also where it takes two of them together to make it fail. Each is tried with all, with part and alone
 * with those already taken. Throws when it fails with none of them: then it is not theirs.
 */
export function sparing<T>(events: readonly Event[], attempt: (events: readonly Event[]) => T): Spared<T> {
  const whole = tried(() => attempt(events));
  if (whole.ok) return { done: whole.value, taken: events, poison: [] };
  let done = attempt([]);
  let taken: readonly Event[] = [];
  const poison: { readonly event: Event; readonly reason: string }[] = [];

  function add(some: readonly Event[]): void {
    const result = tried(() => attempt([...taken, ...some]));
    if (result.ok) {
      done = result.value;
      taken = [...taken, ...some];
    } else if (some.length === 1) poison.push({ event: some[0] as Event, reason: result.reason });
    else {
      const half = Math.ceil(some.length / 2);
      add(some.slice(0, half));
      add(some.slice(half));
    }
  }
  if (events.length > 0) add(events);
  return { done, taken, poison };
}

type Tried<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

function tried<T>(attempt: () => T): Tried<T> {
  try {
    return { ok: true, value: attempt() };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}
