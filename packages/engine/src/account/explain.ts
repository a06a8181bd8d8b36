import type { Instant } from '../event.ts';
import { stickyArm } from '../journeys/arm.ts';
import { askedOf } from '../journeys/asked.ts';
import { firstClosed, gates, type Asked, type Closed } from '../journeys/gates.ts';
import { entryOf } from '../journeys/entryOf.ts';
import { entryBarrier } from '../journeys/journey.ts';
import { recipientsOf } from '../journeys/recipients.ts';
import { withdrawnBy } from '../journeys/withdrawn.ts';
import { followUpOf } from '../earlier.ts';
import type { Plan } from '../plan.ts';
import { get } from '../record.ts';
import { askedToLeave, behind, type Undelivered } from './claim.ts';
import { factsOf } from './factsOf.ts';
import type { AccountState, HeldReason, Journey, UserState } from './state.ts';

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

/** `undelivered`, by person: with an outbox, a mail that waits for a more important one says so too. */
export function explain(
  plan: Plan,
  state: AccountState,
  now: Instant,
  undelivered: (user: string) => Undelivered = nothingOf,
): Explanation[] {
  return [...plan.followUps.values()].flatMap((inForce) => {
    const subjects = inForce.playbook.subject === 'account' ? [null] : Object.keys(state.users);
    return subjects.map((user): Explanation => {
      const { key } = inForce.followUp;
      const journey = get(state.journeys, entryOf(key, user)) ?? null;
      const { followUp, playbook } = followUpOf(plan, inForce, journey);
      const facts = factsOf(plan, state, { user, subject: playbook.subject }, now);
      const about = { followUp: followUp.key, playbook: playbook.key, user, journey };
      const [kept] = mailsOf(state, journey).flatMap(({ person, mail }) => {
        const { waiting, underWay } = undelivered(person.id);
        const asked = askedToLeave(plan, { followUp, playbook }, state, person, now, underWay);
        const own = waiting.find(({ effect }) => effect.id === mail);
        const others = waiting.filter((one) => one !== own);
        const taken = own ? behind(plan, state, asked, own.effect.expiresAt, underWay, others) : null;
        const closed = firstClosed(asked) ?? taken;
        return closed ? [{ closed, gates: judgedBy(asked, taken) }] : [];
      });
      if (kept) return { ...about, state: 'held', ...kept.closed, gates: kept.gates };
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
      const judged = all.flatMap((asked) => judgedBy({ ...asked, ...(untriggered && { untriggered }) }));
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

/** `taken`: by a more important mail of the outbox, of which the gates are not told. */
const judgedBy = (asked: Asked, taken: Closed | null = null): Explanation['gates'] =>
  gates.map(({ name, judge }) => ({
    user: asked.user?.id ?? null,
    gate: name,
    reason: null,
    opensAt: null,
    ...judge(asked),
    ...(name === 'priority' && taken),
  }));

const nothingOf = (): Undelivered => ({ waiting: [], underWay: [] });

interface NotLeft {
  readonly person: UserState;
  readonly mail: string;
}

/** What this entry has decided on and has not left, and for whom. One that is over before its end sends none. */
function mailsOf({ users }: AccountState, journey: Journey | null): readonly NotLeft[] {
  if (!journey || withdrawnBy(journey)) return [];
  const [start, end] = [`${journey.playbook}/${journey.followUp}/`, `/${journey.entry}/`];
  return Object.values(users).flatMap((person) => {
    if ((journey.user ?? person.id) !== person.id) return [];
    const mails = Object.keys(person.waiting ?? {});
    return mails
      .filter((mail) => mail.startsWith(start) && mail.endsWith(`${end}${person.id}`))
      .map((mail) => ({ person, mail }));
  });
}
