import type { ExperienceState, Instant } from '@banso/engine';
import { experienced } from '@banso/engine/progress';
import { get } from '@banso/engine/record';
import type { View, WireItem } from '@banso/protocol';
import { isoTime } from '../tools/encode.ts';
import type { Happening } from '../transport/entry.ts';

export type ExperienceItem = Extract<WireItem, { type: 'experience' }>;
export type Effectual = Extract<Happening, { type: 'experience' | 'milestone' }>;

/** Where effects lie in the page's box, by the id of their event; taken away when the server holds that. */
export const effectPrefix = 'o/';

/** Something done here that the server's view does not show yet. */
export interface Effect {
  /** Of the event that tells the server. */
  readonly id: string;
  readonly person: string;
  /** By the server's clock. */
  readonly at: Instant;
  readonly what: Effectual;
}

/** The view as it will be once the server has heard. */
export function withEffect(view: View, { what, at }: Effect): View {
  if (what.type === 'milestone') {
    const status = what.done
      ? ({ status: 'reached', reachedAt: isoTime(at) } as const)
      : ({ status: 'open', reachedAt: null } as const);
    return { ...view, milestones: { ...view.milestones, [what.key]: status } };
  }
  const state = experienced(stateOf(view, what.key), { did: what.did, step: what.step, answer: what.answer, at });
  return { ...view, experiences: { ...view.experiences, [what.key]: withTimes(state, isoTime) } };
}

export function stateOf(view: View, key: string): ExperienceState {
  return { shown: 0, step: null, ...withTimes(get(view.experiences, key) ?? {}, Date.parse) };
}

const times = ['seenAt', 'completedAt', 'dismissedAt', 'snoozedAt', 'stepAt'] as const;
type Times<T> = { readonly [name in (typeof times)[number]]: T | null };

/** The same with its times in the other form: the wire has RFC 3339, the engine milliseconds. */
function withTimes<S extends Partial<Times<From>>, From, To>(
  state: S,
  turn: (time: From) => To,
): Omit<S, keyof Times<From>> & Times<To> {
  const turned = times.map((name) => [name, state[name] ? turn(state[name]) : null]);
  return { ...state, ...Object.fromEntries(turned) };
}
