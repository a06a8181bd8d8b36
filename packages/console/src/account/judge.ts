import type { AccountPage, FollowUpBody, MailRow, MilestoneBody, OnboardingStatus, TaskRow } from '@banso/protocol';

/** What the head of an account's page must answer: where are they, what is next, does it need me, why. */
export interface Judgement {
  /** `none`: no playbook that is published has a milestone for this account. */
  readonly status: OnboardingStatus | 'none';
  readonly progress: number;
  /** The first milestone to wait for: the one longest overdue, else the one due first, else the first of the list. */
  readonly next: MilestoneBody | null;
  readonly need: 'act' | 'watch' | 'none';
  readonly why: Why;
}

export type Why =
  | { readonly of: 'task' | 'taskTaken'; readonly task: TaskRow }
  | { readonly of: 'mailFailed' | 'mailUnknown'; readonly mail: MailRow }
  | { readonly of: 'closed'; readonly followUp: FollowUpBody; readonly reason: string }
  | { readonly of: 'held'; readonly followUp: FollowUpBody; readonly reason: string; readonly opensAt: string | null }
  | { readonly of: 'running'; readonly followUp: FollowUpBody }
  | { readonly of: 'heldOut' | 'nothingRuns' | 'onSchedule' | 'notUsed' | 'allReached' | 'nothingApplies' };

/** Gates that no time opens: only a person can. */
const needsPerson = new Set(['noConsent', 'suppressed', 'noAddress', 'paused', 'providerError', 'expired']);

export function judge(page: AccountPage): Judgement {
  const { status, progress, milestones } = page.account;
  const place = milestones.length === 0 ? 'none' : status;
  return { status: place, progress, next: nextOf(milestones), ...needOf(page) };
}

function nextOf(milestones: readonly MilestoneBody[]): MilestoneBody | null {
  const waiting = milestones.filter((milestone) => milestone.status !== 'reached');
  const due = (milestone: MilestoneBody) => (milestone.dueAt === null ? Infinity : Date.parse(milestone.dueAt));
  return [...waiting].sort((a, b) => compare(due(a), due(b)))[0] ?? null;
}

// Infinity - Infinity is NaN, which would leave the order to the engine's sort.
function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function needOf({ account, followUps, mails, tasks }: AccountPage): Pick<Judgement, 'need' | 'why'> {
  const task = tasks.find(({ state, leeway }) => state === 'open' && leeway !== 'mustNot');
  if (task) return { need: 'act', why: { of: 'task', task } };
  const taken = tasks.find(({ state }) => state === 'taken');
  if (taken) return { need: 'watch', why: { of: 'taskTaken', task: taken } };

  if (account.status === 'done') return { need: 'none', why: { of: 'allReached' } };

  const failed = mails.find(({ state }) => state === 'failed');
  if (failed) return { need: 'act', why: { of: 'mailFailed', mail: failed } };
  const unknown = mails.find(({ state }) => state === 'unknown');
  if (unknown) return { need: 'act', why: { of: 'mailUnknown', mail: unknown } };

  const shut = followUps.filter(({ state }) => state === 'held');
  const closed = shut.find(({ reason }) => reason !== null && needsPerson.has(reason));
  if (closed?.reason) return { need: 'act', why: { of: 'closed', followUp: closed, reason: closed.reason } };
  const held = shut[0];
  if (held?.reason)
    return { need: 'watch', why: { of: 'held', followUp: held, reason: held.reason, opensAt: held.opensAt } };

  const running = followUps.find(({ state }) => state === 'waiting');
  if (running) return { need: 'watch', why: { of: 'running', followUp: running } };

  if (account.milestones.length === 0) return { need: 'none', why: { of: 'nothingApplies' } };
  if (account.status === 'notStarted') return { need: 'none', why: { of: 'notUsed' } };
  if (account.status === 'onTrack') return { need: 'none', why: { of: 'onSchedule' } };
  if (followUps.some(({ ended, reason }) => ended?.how === 'heldOut' || reason === 'heldOut')) {
    return { need: 'watch', why: { of: 'heldOut' } };
  }
  return { need: 'act', why: { of: 'nothingRuns' } };
}
