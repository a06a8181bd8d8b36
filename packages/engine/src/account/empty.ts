import type { AccountState, UserState } from './state.ts';
import type { Instant } from '../event.ts';

export function emptyAccount(id: string): AccountState {
  return {
    id,
    startedAt: null,
    lastSeenAt: null,
    heardSince: null,
    traits: {},
    traitsAt: {},
    users: {},
    counts: {},
    tallies: {},
    milestones: {},
    journeys: {},
    planRevision: '',
  };
}

export function emptyUser(id: string, at: Instant): UserState {
  return {
    id,
    startedAt: at,
    lastSeenAt: null,
    traits: {},
    traitsAt: {},
    email: null,
    emailAt: null,
    role: null,
    roleAt: null,
    leftAt: null,
    memberAt: null,
    tallies: {},
    milestones: {},
    experiences: {},
    consents: {},
    suppressed: null,
    summoned: [],
    touches: [],
  };
}
