/**
 * The one composition: what follows for an account from its plan, what is known, what just happened and the time. Pure; the actor,
 * the CLI and the tests call it alike.
 */
import type { Event, Instant } from '../event.ts';
import type { Plan } from '../plan.ts';
import { fold, touched } from '../progress/fold.ts';
import { get, put, set } from '../record.ts';
import { earliest } from '../rules/index.ts';
import type { Going } from '../journeys/going.ts';
import { goOn, passBy } from '../journeys/journey.ts';
import { factsOf } from './factsOf.ts';
import { fortnightDue, withFortnight } from './fortnight.ts';
import { settled } from './settle.ts';
import type { AccountState, Advanced, Decision, Effect, Journey, UserState } from './state.ts';

/**
 * `events` empty: only time has passed (an alarm). `past`: they happened long ago and are told only now (an import); they change
 * what is known and start nothing.
 */
export function advance(
  plan: Plan,
  known: AccountState,
  events: readonly Event[],
  now: Instant,
  { past = false }: { readonly past?: boolean } = {},
): Advanced {
  const before = fold(plan, known, events);
  const milestones = settled(plan, known, before, now);
  const decisions: Decision[] = [...milestones.decisions];
  const effects: Effect[] = [];
  const wakes: (Instant | null)[] = [milestones.wakeAt];
  let state = withFortnight(plan, milestones.state, now);
  wakes.push(fortnightDue(plan, state));
  // This call's own, copied once: with many people in an account a copy for each would be the whole work.
  let journeys: { [entry: string]: Journey } | null = null;
  for (const { followUp, playbook, version } of plan.followUps.values()) {
    const subjects = playbook.subject === 'account' ? [null] : activeUsers(state);
    for (const user of subjects) {
      const entry = user === null ? followUp.key : `${followUp.key}/${user}`;
      const going: Going = {
        plan,
        followUp,
        playbook,
        version,
        user,
        now,
        state: () => state,
        facts: () => ({
          ...factsOf(plan, state, { user, subject: playbook.subject }, now),
          replied: () => replied(events, user),
        }),
        decide: (decision) => decisions.push(decision),
        emit: (effect) => effects.push(effect),
        touch: (id) => (state = withUser(state, id, (one) => mailed(one, followUp.key, now))),
        summon: (experience) => (state = summoned(state, user, experience)),
        assign: (arm) => {
          if (get(state.arms ?? {}, followUp.key) === undefined)
            state = { ...state, arms: put(state.arms ?? {}, followUp.key, arm) };
        },
      };
      const { journey, wakeAt } = (past ? passBy : goOn)(going, get(state.journeys, entry) ?? null);
      if (journey && journey !== get(state.journeys, entry)) {
        journeys ??= { ...state.journeys };
        set(journeys, entry, journey);
        state = { ...state, journeys };
      }
      wakes.push(wakeAt);
    }
  }
  return { state, effects, decisions, wakeAt: earliest(wakes) };
}

const activeUsers = (state: AccountState) =>
  Object.values(state.users).flatMap(({ id, leftAt }) => (leftAt === null ? [id] : []));

function withUser(state: AccountState, id: string, change: (user: UserState) => UserState): AccountState {
  const user = get(state.users, id);
  return user ? { ...state, users: put(state.users, id, change(user)) } : state;
}

const mailed = (user: UserState, followUp: string, now: Instant): UserState => ({
  ...user,
  mailed: put(user.mailed ?? {}, followUp, now),
  touches: touched(user.touches, now),
  contacts: put(user.contacts ?? {}, 'email', now),
});

function summoned(state: AccountState, user: string | null, experience: string): AccountState {
  const users = { ...state.users };
  for (const id of user === null ? activeUsers(state) : [user]) {
    const one = get(users, id);
    if (one && !one.summoned.includes(experience)) set(users, id, { ...one, summoned: [...one.summoned, experience] });
  }
  return { ...state, users };
}

const replied = (events: readonly Event[], user: string | null) =>
  events.some((event) => event.kind === 'reply' && (user === null || event.user === user));
