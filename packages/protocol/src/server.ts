import type { Sign, Traits } from '@banso/engine';
import type { FortnightBody, HealthBody } from './health.ts';

export type OnboardingStatus = 'notStarted' | 'onTrack' | 'stuck' | 'done';

export interface MilestoneBody {
  readonly key: string;
  readonly playbook: string;
  readonly title: { readonly [locale: string]: string };
  readonly role: 'setup' | 'firstValue' | 'habit' | 'spread';
  readonly weight: number;
  readonly status: 'open' | 'late' | 'reached';
  readonly reachedAt: string | null;
  readonly dueAt: string | null;
}

export interface MemberBody {
  readonly id: string;
  readonly traits: Traits;
  readonly role: string | null;
  /** True when mail may go to this person: a verified address, not suppressed. */
  readonly reachable: boolean;
  /** Why not; null when reachable. `suppressed`: the address is never written to. `left`: the person is no longer of the account. */
  readonly unreachable: 'noAddress' | 'suppressed' | 'left' | null;
  readonly lastSeenAt: string | null;
  readonly progress: number;
}

/** `GET /v1/accounts/:id` */
export interface AccountBody {
  readonly id: string;
  readonly traits: Traits;
  /** 0 to 1. */
  readonly progress: number;
  readonly status: OnboardingStatus;
  readonly startedAt: string | null;
  readonly lastSeenAt: string | null;
  /** Null: it was not told yet, or no profile applies. */
  readonly health: HealthBody | null;
  /** What its people's parts foretell, whatever the score. `since`: when the last champion left. */
  readonly signs: readonly { readonly sign: Sign['sign']; readonly since: string | null }[];
  /** Null: the first fortnight is not over. */
  readonly fortnight: FortnightBody | null;
  readonly milestones: readonly MilestoneBody[];
  readonly counts: { readonly [event: string]: number };
  readonly users: readonly MemberBody[];
}

/** `GET /v1/users/:id`: the person in each account they belong to. */
export interface UserBody {
  readonly id: string;
  readonly accounts: readonly (MemberBody & {
    readonly accountId: string;
    readonly milestones: readonly MilestoneBody[];
  })[];
}
