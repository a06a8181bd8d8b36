import type { Instant } from '@banso/engine';
import type { PagePlan, View } from '@banso/protocol';
import type { Box } from '../page/box.ts';
import type { Clock } from '../tools/timer.ts';
import { effectPrefix, withEffect, type Effect, type Effectual } from './effect.ts';

export interface Known {
  plan(): PagePlan | null;
  /** The server's latest, with what was done here since. */
  view(): View | null;
  /** By the server's clock, as far as it was heard. */
  now(): Instant;
  /** Forgets the view of whoever was there before, and finds what this person did in earlier pages or other tabs. */
  meet(person: string): void;
  /** `held`: ids the server now has, so that the next view shows what they did. */
  learn(plan: PagePlan, view: View | null, held: readonly string[]): void;
  note(id: string, what: Effectual): void;
  /** Another tab wrote this name in the box, or took it away. Returns what this person did there. */
  hear(name: string, there: boolean): Effectual | null;
}

/** An effect whose event was lost on the way must not stand for ever. */
const longest = 7 * 24 * 60 * 60 * 1000;

/** What this page knows of its person. Effects are kept by the box, one name each, so that the next page and other tabs see them. */
export function createKnown(box: Box, clock: Clock): Known {
  const effects = new Map<string, Effect>();
  const held = new Set<string>();
  let plan: PagePlan | null = null;
  let latest: View | null = null;
  let view: View | null = null;
  let ahead = 0;
  let person = '';

  function refresh(): void {
    view = latest;
    // Not `reduce`, which old libraries replace.
    for (const effect of [...effects.values()].sort((one, other) => one.at - other.at))
      view = view && withEffect(view, effect);
  }

  function read(name: string): Effect | null {
    const effect = box.get(name) as Effect | null;
    if (!effect || effect.person !== person || typeof effect.what?.key !== 'string') return null;
    if (effect.at < clock.now() + ahead - longest) box.remove(name);
    else effects.set(effect.id, effect);
    return effect;
  }

  return {
    plan: () => plan,
    view: () => view,
    now: () => clock.now() + ahead,
    meet(whom) {
      person = whom;
      latest = null;
      effects.clear();
      for (const name of box.keys(effectPrefix)) read(name);
      refresh();
    },
    learn(nextPlan, next, ids) {
      plan = nextPlan;
      for (const id of ids) held.add(id);
      if (!next) return;
      for (const id of held) effects.delete(id);
      held.clear();
      const at = Date.parse(next.at);
      if (!latest || !(at < Date.parse(latest.at))) {
        latest = next;
        ahead = at - clock.now() || 0;
      }
      refresh();
    },
    note(id, what) {
      const effect = { id, person, at: clock.now() + ahead, what };
      effects.set(id, effect);
      box.set(effectPrefix + id, effect);
      refresh();
    },
    hear(name, there) {
      if (!name.startsWith(effectPrefix)) return null;
      if (!there) held.add(name.slice(effectPrefix.length));
      const effect = there ? read(name) : null;
      refresh();
      return effect && effect.what;
    },
  };
}
