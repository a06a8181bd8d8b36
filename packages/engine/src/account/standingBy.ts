/**
 * Where an account stands: progress, lateness, and who of its people is where. Told by whoever says what is known: `standing` knows
 * the account's health, and health, which stands on progress, does not.
 */
import type { Instant } from '../event.ts';
import type { Facts } from '../facts.ts';
import { grouped } from '../grouped.ts';
import type { Milestone, Plan, PlaybookPlan } from '../plan.ts';
import { get } from '../record.ts';
import { holds } from '../rules/evaluate.ts';
import { isMember } from '../members.ts';
import { dueAt, startOf, statusOf, type View } from './knownFacts.ts';
import type { AccountState, UserState } from './state.ts';

export interface MilestoneStanding {
  readonly milestone: Milestone;
  readonly playbook: string;
  /** Whether the subject is in the playbook's audience; what it reaches outside is known, but does not count. */
  readonly applies: boolean;
  readonly status: 'open' | 'late' | 'reached';
  readonly reachedAt: Instant | null;
  readonly dueAt: Instant | null;
}

export interface Standing {
  /** Weighted share of the milestones that apply, 0 to 1; a milestone of persons counts by the share of active persons who reached it. */
  readonly progress: number;
  readonly status: 'notStarted' | 'onTrack' | 'stuck' | 'done';
  readonly stuckSince: Instant | null;
  readonly stuckAt: Milestone | null;
  /** Of playbooks about accounts whose audience the account is in. */
  readonly milestones: readonly MilestoneStanding[];
  readonly users: readonly {
    readonly user: UserState;
    readonly progress: number;
    readonly milestones: readonly MilestoneStanding[];
  }[];
}

/** What is known to whoever asks: `factsOf` or `knownFacts`. */
export type Knowing = (plan: Plan, state: AccountState, view: View, now: Instant) => Facts;

export function standingBy(knowing: Knowing, plan: Plan, state: AccountState, now: Instant): Standing {
  const milestones = applying(standingsBy(knowing, plan, state, null, now));
  const users = Object.values(state.users).map((user) => {
    const own = applying(standingsBy(knowing, plan, state, user, now));
    return { user, progress: weightedMean([...milestones, ...own].map(asShare)), milestones: own };
  });
  const active = users.filter(({ user }) => isMember(user));
  const pooled = pooledOf(active.map(({ milestones: own }) => own));
  const late = earliestLate([
    ...milestones.filter(({ status }) => status === 'late'),
    ...pooled.filter(({ lateShare }) => lateShare >= 0.5),
  ]);
  const progress = weightedMean([
    ...milestones.map(asShare),
    ...pooled.map(({ milestone, reachedShare }) => ({ weight: milestone.weight, share: reachedShare })),
  ]);
  const started = progress > 0 || Object.keys(state.counts).length > 0;
  return {
    progress,
    status: progress === 1 ? 'done' : late ? 'stuck' : started ? 'onTrack' : 'notStarted',
    stuckSince: late?.dueAt ?? null,
    stuckAt: late?.milestone ?? null,
    milestones,
    users,
  };
}

/** Every milestone of one subject: the account's own (`user` null) or one person's. */
export function standingsBy(
  knowing: Knowing,
  plan: Plan,
  state: AccountState,
  user: UserState | null,
  now: Instant,
): MilestoneStanding[] {
  const subject: PlaybookPlan['subject'] = user ? 'user' : 'account';
  const facts = knowing(plan, state, { user: user?.id ?? null, subject }, now);
  return plan.playbooks
    .filter(({ plan: playbook }) => playbook.subject === subject)
    .flatMap(({ plan: playbook }) => {
      const applies = holds(playbook.audience, facts);
      return playbook.milestones.map((milestone): MilestoneStanding => {
        const reachedAt = get((user ?? state).milestones, milestone.key)?.at ?? null;
        const due = dueAt(milestone.due, startOf(playbook, state, user ?? undefined));
        const status = statusOf(reachedAt, due, now);
        return { milestone, playbook: playbook.key, applies, status, reachedAt, dueAt: due ?? null };
      });
    });
}

const applying = (standings: readonly MilestoneStanding[]) => standings.filter(({ applies }) => applies);

interface Weighed {
  readonly weight: number;
  /** 0 to 1. */
  readonly share: number;
}

const asShare = ({ milestone, status }: MilestoneStanding): Weighed => ({
  weight: milestone.weight,
  share: status === 'reached' ? 1 : 0,
});

/** 0 where nothing weighs anything. */
function weightedMean(weighed: readonly Weighed[]): number {
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0 ? 0 : weighed.reduce((sum, { weight, share }) => sum + weight * share, 0) / total;
}

function pooledOf(people: readonly (readonly MilestoneStanding[])[]) {
  return [...grouped(people.flat(), ({ milestone }) => milestone.key).values()].map((standings) => {
    const counted = (status: string) => standings.filter((one) => one.status === status).length / standings.length;
    const { milestone } = standings[0] as MilestoneStanding;
    const late = standings.filter(({ status }) => status === 'late');
    return {
      milestone,
      reachedShare: counted('reached'),
      lateShare: counted('late'),
      dueAt: earliestLate(late)?.dueAt ?? null,
    };
  });
}

function earliestLate<T extends { readonly dueAt: Instant | null }>(late: readonly T[]): T | null {
  return late.reduce<T | null>(
    (first, one) => (first === null || (one.dueAt ?? 0) < (first.dueAt ?? 0) ? one : first),
    null,
  );
}
