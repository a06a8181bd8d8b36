import type { Duration, Instant, Json } from '../event.ts';
import type { Facts } from '../facts.ts';
import type { Plan, PlaybookPlan } from '../plan.ts';
import { reachedAt } from '../progress/reachedAt.ts';
import { EMPTY_TALLY } from '../progress/tally.ts';
import { get } from '../record.ts';
import { membersOf } from '../members.ts';
import { roleOf } from '../roleOf.ts';
import { UNSEEN } from './unseen.ts';
import type { AccountState, UserState } from './state.ts';

/** Whom a question is about: the subject decides whose events count, the person (if one is in view) whose traits. */
export interface View {
  readonly user: string | null;
  readonly subject: PlaybookPlan['subject'];
}

/**
 * What rules may ask, as the account knows it, but for its health, which is told from this. The page, the locale and the device are
 * not known here.
 */
export function knownFacts(plan: Plan, state: AccountState, view: View, now: Instant): Facts {
  const user = view.user === null ? undefined : get(state.users, view.user);
  return {
    now,
    trait: (of, name) => (of === 'account' ? get(state.traits, name) : user && traitOf(user, name)),
    tally: ({ key }) => {
      if (view.subject === 'account') return get(state.tallies, key) ?? EMPTY_TALLY;
      return user && (get(user.tallies, key) ?? EMPTY_TALLY);
    },
    milestone: (key) => milestoneStatus(plan, state, key, user, now),
    reachedAt: (key) => {
      const found = plan.milestones.get(key);
      const holder = found && (found.playbook.subject === 'account' ? state : user);
      return (holder && get(holder.milestones, key)?.at) ?? undefined;
    },
    dueAt: (key) => {
      const found = plan.milestones.get(key);
      return found ? dueAt(found.milestone.due, startOf(found.playbook, state, user)) : undefined;
    },
    experience: (key) => (user ? (get(user.experiences, key) ?? UNSEEN) : undefined),
    segment: (key) => get(plan.settings.segments, key),
    tenure: () => {
      const start = view.subject === 'user' && user ? user.startedAt : state.startedAt;
      return start === null ? undefined : now - start;
    },
    // Last: whatever stands after a spread is written the slow way, and this is asked for hundreds of times a batch.
    ...(view.user === null ? { everyone: (name: string) => membersOf(state).map((one) => traitOf(one, name)) } : {}),
  };
}

function traitOf(user: UserState, name: string): Json | undefined {
  return name === 'role' ? roleOf(user) : get(user.traits, name);
}

function milestoneStatus(plan: Plan, state: AccountState, key: string, user: UserState | undefined, now: Instant) {
  const found = plan.milestones.get(key);
  if (!found) return undefined;
  const holder = found.playbook.subject === 'account' ? state : user;
  if (!holder) return undefined;
  const due = dueAt(found.milestone.due, startOf(found.playbook, state, user));
  return statusOf(get(holder.milestones, key)?.at ?? null, due, now);
}

export function statusOf(
  reachedAt: Instant | null,
  due: Instant | undefined,
  now: Instant,
): 'reached' | 'late' | 'open' {
  if (reachedAt !== null) return 'reached';
  return due !== undefined && now >= due ? 'late' : 'open';
}

/** From when on "due" counts: the start of the playbook's program where that waits for an event, else of the account or person. */
export function startOf(
  { program, subject }: PlaybookPlan,
  state: AccountState,
  user: UserState | undefined,
): Instant | null {
  const holder = subject === 'account' ? state : user;
  if (!holder || !program?.start) return holder?.startedAt ?? null;
  return reachedAt(program.start, ({ key }) => get(holder.tallies, key) ?? EMPTY_TALLY) ?? null;
}

export function dueAt(due: Duration | null, start: Instant | null): Instant | undefined {
  return due === null || start === null ? undefined : start + due;
}
