import type { Instant } from '../event.ts';
import { stickyArm } from '../journeys/arm.ts';
import { askedOf } from '../journeys/asked.ts';
import { firstClosed, gates } from '../journeys/gates.ts';
import { entryBarrier } from '../journeys/journey.ts';
import { recipientsOf } from '../journeys/recipients.ts';
import { followUpFor } from '../earlier.ts';
import type { Plan } from '../plan.ts';
import { get } from '../record.ts';
import { factsOf } from './factsOf.ts';
import type { AccountState, HeldReason, Journey } from './state.ts';

/** Why a follow-up is where it is, for one subject. */
export interface Explanation {
  readonly followUp: string;
  readonly playbook: string;
  readonly user: string | null;
  readonly state: 'notEntered' | 'waiting' | 'held' | 'ended';
  readonly journey: Journey | null;
  /** The first gate that is closed, if one is. */
  readonly reason: HeldReason | null;
  readonly opensAt: Instant | null;
  /** For a step that would reach a person: every gate in order, as it stands for each person it would reach. */
  readonly gates: readonly {
    readonly user: string | null;
    readonly gate: string;
    readonly reason: HeldReason | null;
    readonly opensAt: Instant | null;
  }[];
}

export function explain(plan: Plan, state: AccountState, now: Instant): Explanation[] {
  return [...plan.followUps.values()].flatMap((inForce) => {
    const subjects = inForce.playbook.subject === 'account' ? [null] : Object.keys(state.users);
    return subjects.map((user): Explanation => {
      const { key } = inForce.followUp;
      const journey = get(state.journeys, user === null ? key : `${key}/${user}`) ?? null;
      const { followUp, playbook } = (journey && !journey.ended && followUpFor(plan, journey)) || inForce;
      const facts = factsOf(plan, state, { user, subject: playbook.subject }, now);
      const about = { followUp: followUp.key, playbook: playbook.key, user, journey };
      if (journey?.ended) return { ...about, state: 'ended', reason: null, opensAt: null, gates: [] };
      const arm = journey?.arm ?? stickyArm(followUp, state);
      const step = followUp.steps.find(
        ({ key }) => key === (journey?.step ?? followUp.steps.find((one) => one.do === 'email')?.key),
      );
      const people = step?.do === 'email' ? recipientsOf(step.email, state, user) : [];
      const all = (people.length > 0 ? people : [undefined]).map((person) =>
        askedOf({ plan, followUp, playbook }, state, facts, arm, step, person),
      );
      const barrier =
        journey === null
          ? entryBarrier({ plan, followUp, playbook, facts: () => facts, now, state: () => state }, null)
          : null;
      const untriggered = barrier?.reason === 'notTriggered' ? barrier : undefined;
      const judged = all.flatMap((asked) =>
        gates.map(({ name, judge }) => ({
          user: asked.user?.id ?? null,
          gate: name,
          reason: null,
          opensAt: null,
          ...judge({ ...asked, ...(untriggered && { untriggered }) }),
        })),
      );
      if (journey === null) {
        return {
          ...about,
          state: 'notEntered',
          reason: barrier?.reason ?? null,
          opensAt: barrier?.opensAt ?? null,
          gates: judged,
        };
      }
      const closed = journey.held && all[0] ? (firstClosed(all[0]) ?? journey.held) : null;
      return {
        ...about,
        state: closed ? 'held' : 'waiting',
        reason: closed?.reason ?? null,
        opensAt: closed?.opensAt ?? null,
        gates: judged,
      };
    });
  });
}
