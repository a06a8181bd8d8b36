/**
 * The one composition: what follows for an account from its plan, what is known, what just happened and the time. Pure; the actor,
 * the CLI and the tests call it alike.
 */
import type { Event, Instant } from '../event.ts';
import type { Plan } from '../plan.ts';
import { followUpOf } from '../earlier.ts';
import { fold } from '../progress/fold.ts';
import { touched } from '../progress/touched.ts';
import { get, put } from '../record.ts';
import { set } from '../set.ts';
import { earliest } from '../rules/index.ts';
import { entryOf } from '../journeys/entryOf.ts';
import type { Going } from '../journeys/going.ts';
import { withTouches } from '../touches/book.ts';
import { goOn, passBy } from '../journeys/journey.ts';
import { factsOf } from './factsOf.ts';
import { membersOf } from '../members.ts';
import type { Once } from './once.ts';
import { fortnightDue, withFortnight } from './fortnight.ts';
import { settled } from './settle.ts';
import { endTasks } from './endTasks.ts';
import { withLeft } from './left.ts';
import { openedTask } from './openTask.ts';
import { withOverdue } from '../tasks/overdue.ts';
import type { Task } from '../tasks/task.ts';
import type { AccountState, Advanced, Decision, Effect, Journey, UserState } from './state.ts';

/** `wakeAt`: when something next falls due of itself, as the last call with this plan and this state said. */
interface Known {
  readonly past?: boolean;
  readonly wakeAt?: Instant | null;
}

/**
 * `events` empty: only time has passed (an alarm). `past`: they happened long ago and are told only now (an import); they change
 * what is known and start nothing.
 */
export function advance(
  plan: Plan,
  known: AccountState,
  events: readonly Event[],
  now: Instant,
  { past = false, wakeAt: dueAt }: Known = {},
): Advanced {
  // What became of a mail changes nothing that rules can ask: with many people written to, deciding anew after each would be the whole work.
  if (dueAt !== undefined && isQuiet(events, dueAt, now))
    return { state: touchedBy(plan, withLeft(known, events), events), effects: [], decisions: [], wakeAt: dueAt };
  const before = withLeft(fold(plan, known, events), events);
  const milestones = settled(plan, known, before, now);
  if (known.anonymous) return { ...milestones, decisions: [], effects: [] };
  const decisions: Decision[] = [...milestones.decisions];
  const effects: Effect[] = [];
  const wakes: (Instant | null)[] = [milestones.wakeAt];
  let state = withFortnight(plan, touchedBy(plan, milestones.state, events), now);
  wakes.push(fortnightDue(plan, state));
  // This call's own, copied once: with many people in an account a copy for each would be the whole work.
  let journeys: { [entry: string]: Journey } | null = null;
  let users: { [id: string]: UserState } | null = null;
  let tasks: { [id: string]: Task } | null = null;
  const change = (id: string, how: (user: UserState) => UserState) => {
    const user = get(state.users, id);
    const changed = user && how(user);
    if (!changed || changed === user) return;
    users ??= { ...state.users };
    set(users, id, changed);
    state = { ...state, users };
  };
  const once: Once = {};
  for (const inForce of plan.followUps.values()) {
    const { followUp, playbook } = inForce;
    const subjects = playbook.subject === 'account' ? [null] : activeUsers(state);
    for (const user of subjects) {
      const entry = entryOf(followUp.key, user);
      const goingBy = (by: typeof inForce): Going => ({
        plan,
        ...by,
        user,
        now,
        once,
        state: () => state,
        facts: () => ({
          ...factsOf(plan, state, { user, subject: playbook.subject }, now, once),
          replied: () => replied(events, followUp.key, user),
        }),
        decide: (decision) => decisions.push(decision),
        emit: (effect) => effects.push(effect),
        open: (opening) => {
          const { id } = opening.effect;
          if (get(state.tasks ?? {}, id)) return;
          tasks ??= { ...state.tasks };
          set(tasks, id, openedTask(plan, state, opening, now, once));
          state = { ...state, tasks };
        },
        touch: (id, mail) => change(id, (one) => mailed(one, followUp.key, mail, now)),
        summon: (experience) => {
          for (const id of user === null ? activeUsers(state) : [user]) change(id, (one) => summoned(one, experience));
        },
        assign: (arm) => {
          if (get(state.arms ?? {}, followUp.key) === undefined)
            state = { ...state, arms: put(state.arms ?? {}, followUp.key, arm) };
        },
      });
      const go = past ? passBy : goOn;
      const stands = get(state.journeys, entry) ?? null;
      const by = followUpOf(plan, inForce, stands);
      const gone = go(goingBy(by), stands && adopted(stands, by.version));
      // Whether it may be entered anew is for the version in force to say.
      const { journey, wakeAt } = by !== inForce && gone.journey?.ended ? go(goingBy(inForce), gone.journey) : gone;
      if (journey && journey !== get(state.journeys, entry)) {
        journeys ??= { ...state.journeys };
        set(journeys, entry, journey);
        state = { ...state, journeys };
      }
      wakes.push(wakeAt);
    }
  }
  const ended = endTasks(plan, state, (of, user) => replied(events, of, user), now, once);
  const overdue = withOverdue(ended.state, now);
  return {
    state: overdue.state,
    effects,
    decisions: [...decisions, ...ended.decisions],
    wakeAt: earliest([...wakes, ended.wakeAt, overdue.wakeAt]),
  };
}

/** What goes on by an older version, since its own was rolled back, belongs to that from now on. */
const adopted = (journey: Journey, version: number): Journey =>
  journey.ended === null && journey.version > version ? { ...journey, version } : journey;

const isQuiet = (events: readonly Event[], wakeAt: Instant | null, now: Instant) =>
  events.length > 0 && events.every(({ kind }) => kind === 'effect') && (wakeAt === null || now < wakeAt);

function touchedBy(plan: Plan, state: AccountState, events: readonly Event[]): AccountState {
  const touches = withTouches(plan, state.touches, events);
  return touches === undefined || touches === state.touches ? state : { ...state, touches };
}

const activeUsers = (state: AccountState) => membersOf(state).map(({ id }) => id);

const mailed = (user: UserState, followUp: string, mail: string, now: Instant): UserState => ({
  ...user,
  mailed: put(user.mailed ?? {}, followUp, now),
  waiting: put(user.waiting ?? {}, mail, now),
  touches: touched(user.touches, now),
  contacts: put(user.contacts ?? {}, 'email', now),
});

const summoned = (user: UserState, experience: string): UserState =>
  user.summoned.includes(experience) ? user : { ...user, summoned: [...user.summoned, experience] };

/** To a mail of this follow-up, or to one of which it is not known. */
const replied = (events: readonly Event[], followUp: string, user: string | null) =>
  events.some(
    (event) =>
      event.kind === 'reply' && (event.followUp ?? followUp) === followUp && (user === null || event.user === user),
  );
