/** A scenario under a virtual clock: the same `advance` that the account's actor calls, with the next time as a variable. */
import { advance, assemble, emptyAccount, parseInstant, standing } from '@banso/engine';
import type { AccountState, Decision, Event, Instant, Plan } from '@banso/engine';
import { toDuration } from '@banso/playbook';
import type { CompiledProject, Scenario } from '@banso/playbook';
import { batchesOf } from './happenings.ts';
import { createShowing } from './showing.ts';
import type { Shown } from './showing.ts';

export type Entry = { readonly at: Instant } & (
  | { readonly of: 'event'; readonly event: Event }
  | { readonly of: 'decision'; readonly decision: Decision }
  | ({ readonly of: 'shown' } & Shown)
);

export interface Run {
  readonly plan: Plan;
  readonly startAt: Instant;
  readonly endAt: Instant;
  readonly entries: readonly Entry[];
  /** As everything stood at the end. */
  readonly state: AccountState;
  /** Progress of the account, 0 to 1, from each time on. */
  readonly progress: readonly { readonly at: Instant; readonly progress: number }[];
}

// More moments than any scenario has; a plan that never comes to rest stops here.
const MOST_MOMENTS = 100_000;

export function run(project: CompiledProject, scenario: Scenario, stopAt: string = scenario.until): Run {
  const startAt = parseInstant(scenario.startAt) as Instant;
  const endAt = startAt + toDuration(stopAt);
  const plan = planOf(project);
  const show = createShowing(plan, scenario.users);
  const entries: Entry[] = [];
  const progress: { at: Instant; progress: number }[] = [];
  const batches = [...batchesOf(scenario, plan, startAt)];
  let state = emptyAccount(scenario.account.id);
  let wakeAt: Instant | null = null;

  const step = (events: readonly Event[], now: Instant) => {
    const next = advance(plan, state, events, now);
    ({ state, wakeAt } = next);
    entries.push(...next.decisions.map((decision) => ({ of: 'decision' as const, at: now, decision })));
  };
  for (let moment = 0; moment < MOST_MOMENTS; moment++) {
    const now: Instant = Math.min(batches[0]?.at ?? Infinity, wakeAt ?? Infinity);
    if (now > endAt) break;
    const events = batches[0]?.at === now ? (batches.shift()?.events ?? []) : [];
    entries.push(...events.map((event) => ({ of: 'event' as const, at: now, event })));
    step(events, now);
    for (const event of events)
      if (event.kind === 'page')
        for (const shown of show(state, event, now)) {
          entries.push({ of: 'shown', at: now, ...shown });
          step([shownEvent(shown, now, entries.length)], now);
        }
    progress.push({ at: now, progress: standing(plan, state, now).progress });
  }
  return { plan, startAt, endAt, entries, state, progress };
}

export function planOf({ settings, playbooks, articles }: CompiledProject): Plan {
  return assemble({
    revision: 'simulated',
    settings,
    playbooks: playbooks.map((plan) => ({ version: 0, plan })),
    articles,
  });
}

function shownEvent({ user, experience }: Shown, at: Instant, n: number): Event {
  return {
    kind: 'experience',
    id: `shown/${n}`,
    at,
    user,
    verified: true,
    key: experience,
    did: 'shown',
    unasked: true,
  };
}
