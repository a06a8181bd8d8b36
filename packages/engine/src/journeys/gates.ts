/**
 * The one order in which everything that would reach a person is judged. The first gate that closes gives the reason and, where
 * there is one, the time at which it opens. The actor, the CLI and the console all read this list.
 */
import { earliest, flipsAt, holds } from '../rules/index.ts';
import type { Arm, HeldReason, UserState } from '../account/state.ts';
import type { Facts } from '../facts.ts';
import type { Instant } from '../event.ts';
import type { FollowUp, PlaybookPlan, Settings } from '../plan.ts';
import type { Zones } from '../calendar.ts';
import { get } from '../record.ts';
import type { Ahead } from './ahead.ts';
import { cappedUntil, roomUnder } from './caps.ts';
import { endingGoal } from './endingGoal.ts';
import { quietUntil } from './quietHours.ts';

export interface Asked {
  readonly followUp: FollowUp;
  readonly playbook: PlaybookPlan;
  readonly settings: Settings;
  readonly facts: Facts;
  readonly arm: Arm;
  /** Staff stopped this for the account: until when, or (null) until they say otherwise. */
  readonly override?: { readonly until: Instant | null } | undefined;
  /** Not begun: why its trigger does not let it. */
  readonly untriggered?: Closed;
  /** What goes first for the same person. */
  readonly ahead?: Ahead;
  /** Paused in the whole project. */
  readonly paused?: boolean;
  /** The person to be reached; absent for what reaches nobody (a task for staff). */
  readonly user?: UserState;
  readonly timeZone: string;
  /** One for all that is asked at once. */
  readonly zones: Zones;
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
    judge: ({ followUp: { schedule }, facts: { now }, paused }) => {
      if (paused) return closed('paused');
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
    // Asked once, before it begins: what has begun goes on though its trigger no longer holds.
    name: 'trigger',
    judge: ({ untriggered }) => untriggered ?? null,
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
    judge: ({ followUp, facts }) => {
      const goal = endingGoal(followUp);
      return goal && holds(goal, facts) ? closed('alreadyReached') : null;
    },
  },
  {
    name: 'cooldown',
    judge: ({ settings, user, facts: { now } }) => {
      const last = user?.contacts?.['email'];
      const gap = settings.cooldowns?.['email'] ?? 0;
      return last !== undefined && now < last + gap ? closed('cooldown', last + gap) : null;
    },
  },
  {
    name: 'account override',
    judge: ({ override }) => (override ? closed('accountOverride', override.until) : null),
  },
  {
    name: 'priority',
    judge: ({ settings, user, timeZone, zones, facts, ahead }) =>
      user &&
      ahead &&
      ahead.count > 0 &&
      roomUnder(settings.caps, user.touches, timeZone, facts.now, zones) <= ahead.count
        ? closed('lowerPriority', ahead.opensAt)
        : null,
  },
  {
    name: 'frequency cap',
    judge: ({ settings, user, timeZone, zones, facts }) => {
      const opensAt = user ? cappedUntil(settings.caps, user.touches, timeZone, facts.now, zones) : null;
      return opensAt === null ? null : closed('capReached', opensAt);
    },
  },
  {
    name: 'quiet hours',
    judge: ({ settings, user, timeZone, zones, facts }) => {
      const opensAt = user ? quietUntil(settings.quietHours, timeZone, facts.now, zones) : null;
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

/** The person's own zone, else the account's, else the project's; a name that is none is passed over. */
export function timeZoneOf(
  settings: Settings,
  user: UserState | undefined,
  accountZone: unknown,
  zones: Zones,
): string {
  const told = [user && get(user.traits, 'timeZone'), accountZone];
  return told.find((zone): zone is string => typeof zone === 'string' && zones.knows(zone)) ?? settings.timeZone;
}
