import { signsOf, standing } from '@banso/engine';
import type { AccountState, MilestoneStanding, Plan, Standing, UserState } from '@banso/engine';
import type { AccountBody, MemberBody, MilestoneBody, UserBody } from '@banso/protocol';
import type { HealthTold } from './health.ts';
import { fortnightBody, healthBody } from './healthBody.ts';
import { instantText } from './time.ts';

export function accountBody(plan: Plan, state: AccountState, now: number, told: HealthTold | null): AccountBody {
  const stands = standing(plan, state, now);
  return {
    id: state.id,
    traits: state.traits,
    progress: stands.progress,
    status: stands.status,
    startedAt: instantText(state.startedAt),
    lastSeenAt: instantText(state.lastSeenAt),
    health: told && healthBody(plan.settings.health, told.day, told.health, told.trend),
    signs: signsOf(state).map(({ sign, since }) => ({ sign, since: instantText(since) })),
    fortnight: fortnightBody(plan.settings.health, state.group8),
    milestones: stands.milestones.map(milestoneBody),
    counts: state.counts,
    users: stands.users.filter(({ user }) => user.leftAt === null).map(memberBody),
  };
}

export function userBody(
  plan: Plan,
  state: AccountState,
  user: string,
  now: number,
): UserBody['accounts'][number] | null {
  const stands = standing(plan, state, now);
  const member = stands.users.find((one) => one.user.id === user);
  if (!member || member.user.leftAt !== null) return null;
  const milestones = [...stands.milestones, ...member.milestones].map(milestoneBody);
  return { ...memberBody(member), accountId: state.id, milestones };
}

function memberBody({ user, progress }: Standing['users'][number]): MemberBody {
  const unreachable = unreachableBecause(user);
  return {
    id: user.id,
    traits: user.traits,
    role: user.role,
    reachable: unreachable === null,
    unreachable,
    lastSeenAt: instantText(user.lastSeenAt),
    progress,
  };
}

function unreachableBecause({ email, leftAt, suppressed }: UserState): MemberBody['unreachable'] {
  if (leftAt !== null) return 'left';
  if (email === null) return 'noAddress';
  return suppressed === null ? null : 'suppressed';
}

function milestoneBody({ milestone, playbook, status, reachedAt, dueAt }: MilestoneStanding): MilestoneBody {
  const { key, title, role, weight } = milestone;
  return { key, playbook, title, role, weight, status, reachedAt: instantText(reachedAt), dueAt: instantText(dueAt) };
}
