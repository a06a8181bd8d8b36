/** Milestones reached and fallen late: told once each. */
import type { Instant } from '../event.ts';
import type { Milestone, Plan } from '../plan.ts';
import { EMPTY_TALLY } from '../progress/tally.ts';
import { reachedAt } from '../progress/reachedAt.ts';
import { get } from '../record.ts';
import { set } from '../set.ts';
import { earliest, evaluate, flipsAt, type TallySpec } from '../rules/index.ts';
import { factsOf } from './factsOf.ts';
import type { Once } from './once.ts';
import { standingsFor } from './standing.ts';
import type { AccountState, Decision, Reached, UserState } from './state.ts';

export interface Settled {
  readonly state: AccountState;
  readonly decisions: readonly Decision[];
  readonly wakeAt: Instant | null;
}

/**
 * `before` is the account as it was before the events that led to `state`: what it had reached has been told. What is reached may be
 * what another playbook's audience or another milestone waited for, so it is looked at again until nothing more comes of it.
 */
export function settled(plan: Plan, before: AccountState, state: AccountState, now: Instant): Settled {
  const first = settledOnce(plan, before, state, now);
  if (first.state === state) return first;
  const { decisions, ...rest } = settled(plan, first.state, first.state, now);
  return { ...rest, decisions: [...first.decisions, ...decisions] };
}

function settledOnce(plan: Plan, before: AccountState, state: AccountState, now: Instant): Settled {
  const once: Once = {};
  const own = settledFor(plan, before, state, null, now, once);
  const aboutPeople = plan.playbooks.some(({ plan: playbook }) => playbook.subject === 'user');
  const people = (aboutPeople ? Object.values(state.users) : []).map((user) => ({
    user,
    ...settledFor(plan, before, state, user, now, once),
  }));
  const changed = people.filter(({ user, milestones }) => milestones !== user.milestones);
  const users = changed.length === 0 ? state.users : { ...state.users };
  for (const { user, milestones } of changed) set(users, user.id, { ...user, milestones });
  const isSame = own.milestones === state.milestones && changed.length === 0;
  return {
    state: isSame ? state : { ...state, milestones: own.milestones, users },
    decisions: [...own.decisions, ...people.flatMap(({ decisions }) => decisions)].sort((a, b) => a.at - b.at),
    wakeAt: earliest([own.wakeAt, ...people.map(({ wakeAt }) => wakeAt)]),
  };
}

function settledFor(
  plan: Plan,
  before: AccountState,
  state: AccountState,
  user: UserState | null,
  now: Instant,
  once: Once,
) {
  const subject = user ? 'user' : 'account';
  const facts = factsOf(plan, state, { user: user?.id ?? null, subject }, now, once);
  const holder = user ?? state;
  const holderBefore = user ? get(before.users, user.id) : before;
  const decisions: Decision[] = [];
  const wakes: (Instant | null)[] = [];
  const marked: { [key: string]: Reached } = {};
  for (const { milestone, playbook, applies, status, dueAt } of everyStanding()) {
    const known = get(holder.milestones, milestone.key);
    const about = { user: user?.id ?? null, milestone: milestone.key, playbook };
    const at = foundAt(milestone);
    const wasReached = ((holderBefore && get(holderBefore.milestones, milestone.key)?.at) ?? null) !== null;
    if (applies && !wasReached && (at !== null || status === 'reached'))
      decisions.push({ at: now, what: 'reached', ...about });
    if (at !== null && (status !== 'reached' || (known?.by === 'event' && at < (known.at ?? at)))) {
      set(marked, milestone.key, { ...known, at, by: 'event' });
    } else if (applies && status === 'late' && known?.lateAt === undefined) {
      set(marked, milestone.key, { at: null, by: 'event', ...known, lateAt: now });
      decisions.push({ at: now, what: 'late', ...about });
    }
    if (status === 'open' && dueAt !== null) wakes.push(dueAt);
    if (status === 'late' && !applies)
      wakes.push(flipsAt(plan.milestones.get(milestone.key)?.playbook.audience ?? null, facts));
    if (status !== 'reached' && isRule(milestone.reached)) wakes.push(flipsAt(milestone.reached, facts));
  }
  const milestones = Object.keys(marked).length === 0 ? holder.milestones : { ...holder.milestones, ...marked };
  return { milestones, decisions, wakeAt: earliest(wakes) };

  /** Of earlier versions' milestones it is noted that they were reached, and nobody is told. */
  function everyStanding() {
    const inForce = standingsFor(plan, state, user, now, once);
    if (!plan.earlier) return inForce;
    const earlier = standingsFor({ ...plan, playbooks: plan.earlier.playbooks }, state, user, now, once);
    return [...inForce, ...earlier.map((one) => ({ ...one, applies: false }))];
  }

  function foundAt({ reached }: Milestone): Instant | null {
    if (!isRule(reached)) return null;
    const tally = ({ key }: TallySpec) => get(holder.tallies, key) ?? EMPTY_TALLY;
    const at = reachedAt(reached, tally, plan.settings.segments);
    if (at !== undefined) return at;
    return evaluate(reached, facts).answer === 'yes' ? now : null;
  }
}

type RuleOf<T> = Exclude<T, { op: 'selfReported' | 'manual' }>;
/** Whether what happens tells that it is reached, not somebody's word. */
export const isRule = (reached: Milestone['reached']): reached is RuleOf<Milestone['reached']> =>
  reached.op !== 'selfReported' && reached.op !== 'manual';
