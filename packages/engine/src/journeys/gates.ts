/**
 * The one order in which everything that would reach a person is judged. The first gate that closes gives the reason and, where
 * there is one, the time at which it opens. The actor, the CLI and the console all read this list.
 */
import { earliest, flipsAt, holds } from '../rules/index.ts';
import type { HeldReason, UserState } from '../account/state.ts';
import type { Facts } from '../facts.ts';
import type { Instant } from '../event.ts';
import type { FollowUp, PlaybookPlan, Settings } from '../plan.ts';
import { get } from '../record.ts';
import { cappedUntil } from './caps.ts';
import { quietUntil } from './quietHours.ts';

export interface Asked {
  readonly followUp: FollowUp;
  readonly playbook: PlaybookPlan;
  readonly settings: Settings;
  readonly facts: Facts;
  readonly arm: 'treated' | 'heldOut';
  /** The person to be reached; absent for what reaches nobody (a task for staff). */
  readonly user?: UserState;
  readonly timeZone: string;
}

export interface Closed {
  readonly reason: HeldReason;
  readonly opensAt: Instant | null;
}

export interface Gate {
  readonly name: string;
  /** Null: open. */
  readonly judge: (asked: Asked) => Closed | null;
}

const closed = (reason: HeldReason, opensAt: Instant | null = null): Closed => ({ reason, opensAt });

export const gates: readonly Gate[] = [
  {
    name: 'schedule',
    judge: ({ followUp: { schedule }, facts: { now } }) => {
      if (schedule.until !== null && now >= schedule.until) return closed('expired');
      return schedule.from !== null && now < schedule.from ? closed('notTriggered', schedule.from) : null;
    },
  },
  {
    name: 'audience',
    judge: ({ followUp, playbook, facts }) => {
      if (holds(playbook.audience, facts) && holds(followUp.audience, facts)) return null;
      return closed('notInAudience', earliest([flipsAt(playbook.audience, facts), flipsAt(followUp.audience, facts)]));
    },
  },
  {
    name: 'experiment arm',
    judge: ({ arm }) => (arm === 'heldOut' ? closed('heldOut') : null),
  },
  {
    name: 'consent',
    judge: ({ followUp, settings, user }) => {
      if (!user) return null;
      if (user.email === null) return closed('noAddress');
      const told = get(user.consents, followUp.category);
      const allowed = told ? told.granted : !(get(settings.categories, followUp.category)?.optIn ?? true);
      return allowed ? null : closed('noConsent');
    },
  },
  {
    name: 'suppression',
    judge: ({ user }) => (user?.suppressed ? closed('suppressed') : null),
  },
  {
    name: 'already reached',
    judge: ({ followUp, facts }) =>
      followUp.goal && holds(followUp.goal.rule, facts) ? closed('alreadyReached') : null,
  },
  {
    name: 'frequency cap',
    judge: ({ settings, user, timeZone, facts }) => {
      const opensAt = user ? cappedUntil(settings.caps, user.touches, timeZone, facts.now) : null;
      return opensAt === null ? null : closed('capReached', opensAt);
    },
  },
  {
    name: 'quiet hours',
    judge: ({ settings, user, timeZone, facts }) => {
      const opensAt = user ? quietUntil(settings.quietHours, timeZone, facts.now) : null;
      return opensAt === null ? null : closed('quietHours', opensAt);
    },
  },
];

export function firstClosed(asked: Asked): Closed | null {
  for (const { judge } of gates) {
    const verdict = judge(asked);
    if (verdict) return verdict;
  }
  return null;
}

/** The person's own zone, else the account's, else the project's. */
export function timeZoneOf(settings: Settings, user: UserState | undefined, accountZone: unknown): string {
  const own = user && get(user.traits, 'timeZone');
  if (typeof own === 'string') return own;
  return typeof accountZone === 'string' ? accountZone : settings.timeZone;
}
