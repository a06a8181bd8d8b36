import type { Instant } from '../event.ts';
import { articleName } from '../journeys/annoyance.ts';
import { cappedUntil } from '../journeys/caps.ts';
import { timeZoneOf, type Closed } from '../journeys/gates.ts';
import { overrideOf } from '../journeys/override.ts';
import { placeOf, reachesOut } from '../place.ts';
import type { Plan } from '../plan.ts';
import type { Experience } from '../experience.ts';
import { get } from '../record.ts';
import { surveyClosed } from '../surveys/clock.ts';
import type { AccountState, UserState } from './state.ts';

/**
 * What of the plan may not come to this person of itself now, by key, though the page cannot know it: paused, stopped by staff, a
 * survey's clocks, the gap between two of a kind, the one cap over every channel. In the order of the gates. A help article that is
 * paused (`article/<key>`) is not offered; who looks for it finds it.
 */
export function shutFor(
  plan: Plan,
  state: AccountState,
  person: UserState,
  now: Instant,
): { readonly [experience: string]: Closed } {
  const zone = timeZoneOf(plan.settings, person, get(state.traits, 'timeZone'), plan.zones);
  const capped = cappedUntil(plan.settings.caps, person.touches, zone, now, plan.zones);
  const experiences = Array.from(
    plan.experiences.values(),
    ({ experience }) => [experience.key, shut(experience)] as const,
  );
  const articles = plan.articles.map(({ key }) => [articleName(key), pausedNow(articleName(key))] as const);
  return Object.fromEntries(
    [...experiences, ...articles].filter((entry): entry is readonly [string, Closed] => entry[1] !== null),
  );

  function pausedNow(key: string): Closed | null {
    return plan.paused?.has(key) ? { reason: 'paused', opensAt: null } : null;
  }

  function shut(experience: Experience): Closed | null {
    const { key, kind } = experience;
    // What is looked for rather than offered is never in anybody's way.
    if (kind === 'help' || kind === 'checklist') return null;
    const paused = pausedNow(key);
    if (paused) return paused;
    const resting = kind === 'survey' ? surveyClosed(plan, state, person, experience, now) : kindUntil(kind);
    if (resting) return resting;
    const override = overrideOf(state, key, now);
    if (override) return { reason: 'accountOverride', opensAt: override.until };
    return reachesOut(placeOf(experience)) && capped !== null ? { reason: 'capReached', opensAt: capped } : null;
  }

  function kindUntil(kind: string): Closed | null {
    const last = get(person.contacts ?? {}, kind);
    const until = (last ?? -Infinity) + (get(plan.settings.cooldowns ?? {}, kind) ?? 0);
    return now < until ? { reason: 'cooldown', opensAt: until } : null;
  }
}
