/** One follow-up for one subject: entering, standing at a step, leaving. Decides only; nothing is sent here. */
import type { Held, Journey } from '../account/state.ts';
import type { Duration, Instant } from '../event.ts';
import type { Facts } from '../facts.ts';
import type { FollowUp, FollowUpStep } from '../plan.ts';
import { earliest, evaluate, flipsAt, holds } from '../rules/index.ts';
import { act } from './act.ts';
import { stickyArm } from './arm.ts';
import { endingGoal } from './endingGoal.ts';
import type { Going, Taken } from './going.ts';
import { withdrawnBefore } from './withdrawn.ts';

/** The journey after all that is due now, and when to look at it again. */
export interface Gone {
  readonly journey: Journey | null;
  readonly wakeAt: Instant | null;
}

export function goOn(going: Going, known: Journey | null): Gone {
  return watched(going, gone(going, known));
}

function gone(going: Going, known: Journey | null): Gone {
  let journey = known && known.ended === null ? known : null;
  if (journey === null) {
    const entering = entered(going, known);
    if (entering.journey === null || entering.journey.ended)
      return { journey: entering.journey ?? known, wakeAt: entering.wakeAt };
    journey = entering.journey;
  }
  if (!journey.answered && going.facts().replied?.()) journey = { ...journey, answered: true };
  for (;;) {
    const leaving = left(going, journey);
    if (leaving) return over(going, leaving);
    const step = going.followUp.steps.find(({ key }) => key === journey?.step) ?? null;
    if (step === null) return over(going, end(going, journey, 'completed'));
    const taken = take(going, journey, step);
    journey = taken.journey;
    if (!taken.done) return { journey, wakeAt: earliest([taken.wakeAt, leavingFlipsAt(going)]) };
    if (journey.ended) return over(going, journey);
    journey = moved(going, journey, step, taken.at);
  }
}

/**
 * As `goOn`, for an account whose past is only told now: what it would enter lies behind it, and what is under way goes on when it
 * is next awake.
 */
export function passBy(going: Going, known: Journey | null): Gone {
  if (known && known.ended === null) return { journey: known, wakeAt: going.now };
  const { journey, wakeAt } = entered({ ...going, decide: () => undefined, assign: () => undefined }, known);
  if (journey === null) return { journey: known, wakeAt };
  return { journey: { ...journey, step: null, goalAt: null, ended: { at: going.now, how: 'expired' } }, wakeAt: null };
}

/** Whether the goal came within its time is watched in both arms, and after the last step too. */
function watched(going: Going, { journey, wakeAt }: Gone): Gone {
  const { goal } = going.followUp;
  if (goal?.keptAt && journey) return kept(going, journey, goal.keptAt, wakeAt);
  if (!goal || !journey || journey.goalAt !== undefined) return { journey, wakeAt };
  const facts = going.facts();
  const until = goal.within === null ? Infinity : journey.enteredAt + goal.within;
  if (holds(goal.rule, facts)) {
    const at = (goal.rule.op === 'milestone' ? facts.reachedAt?.(goal.rule.key) : undefined) ?? going.now;
    return { journey: { ...journey, goalAt: at <= until ? at : null }, wakeAt };
  }
  if (going.now > until) return { journey: { ...journey, goalAt: null }, wakeAt };
  const over = until === Infinity ? null : until + 1;
  return { journey, wakeAt: earliest([wakeAt, over, flipsAt(goal.rule, facts)]) };
}

/** A goal that should hold for long is looked at at its times, in both arms and whatever became of the steps. */
function kept(going: Going, journey: Journey, times: readonly Duration[], wakeAt: Instant | null): Gone {
  const { exposedAt, kept: told = [] } = journey;
  const due = exposedAt === undefined ? [] : times.slice(told.length).map((time) => exposedAt + time);
  const over = due.filter((at) => at <= going.now);
  const looked = over.map(() => holds(going.followUp.goal?.rule ?? null, going.facts()));
  return {
    journey: looked.length === 0 ? journey : { ...journey, kept: [...told, ...looked] },
    wakeAt: earliest([wakeAt, due[over.length] ?? null]),
  };
}

/** Ended; awake again when it may be entered anew. */
const over = (going: Going, journey: Journey): Gone => ({
  journey,
  wakeAt: entryBarrier(going, journey)?.opensAt ?? null,
});

/** Why a follow-up that has not been entered is not, in the order of the gates; used by `explain`. */
export function entryBarrier(
  {
    plan,
    followUp,
    playbook,
    facts,
    now,
    state,
  }: Omit<Going, 'version' | 'user' | 'once' | 'decide' | 'emit' | 'open' | 'touch' | 'summon' | 'assign'>,
  known: Journey | null,
) {
  const barrier = (reason: Held['reason'], opensAt: Instant | null = null) => ({ reason, opensAt });
  const { schedule, trigger } = followUp;
  const goal = endingGoal(followUp);
  if (plan.paused?.has(followUp.key)) return barrier('paused');
  if (schedule.until !== null && now >= schedule.until) return barrier('expired');
  if (schedule.from !== null && now < schedule.from) return barrier('notTriggered', schedule.from);
  if (state().startedAt === null) return barrier('notTriggered');
  const world = facts();
  if (!holds(playbook.audience, world) || !holds(followUp.audience, world)) {
    return barrier('notInAudience', earliest([flipsAt(playbook.audience, world), flipsAt(followUp.audience, world)]));
  }
  if (!triggered(followUp, world, known)) return barrier('notTriggered', flipsAt(trigger, world));
  if (known) {
    if (followUp.reentry === 'never') return barrier('recontact');
    const opensAt = (known.ended?.at ?? now) + followUp.reentry;
    if (now < opensAt) return barrier('recontact', opensAt);
  }
  return goal && holds(goal, world) ? barrier('alreadyReached', flipsAt(goal, world)) : null;
}

/** A trigger that is one event or one milestone reached asks for a fresh one: what was long before a playbook was published starts nothing. */
function triggered(followUp: FollowUp, facts: Facts, known: Journey | null): boolean {
  const { trigger } = followUp;
  if (evaluate(trigger, facts).answer !== 'yes') return false;
  const recent = facts.now - followUp.expireAfter;
  if (trigger.op === 'milestone' && trigger.is === 'reached')
    return (facts.reachedAt?.(trigger.key) ?? -Infinity) + (trigger.for ?? 0) > recent;
  if (trigger.op !== 'event') return true;
  const lasts = facts.tally?.(trigger.tally)?.lasts ?? [];
  const last = lasts[lasts.length - 1] ?? -Infinity;
  return last > recent && (known === null || last > known.enteredAt);
}

function entered(going: Going, known: Journey | null): Gone {
  const barrier = entryBarrier(going, known);
  if (barrier) return { journey: null, wakeAt: barrier.opensAt };
  const { followUp, playbook, version, user, now } = going;
  const arm = stickyArm(followUp, going.state());
  going.assign(arm);
  going.decide({ at: now, user, what: 'entered', followUp: followUp.key, how: arm });
  return {
    journey: {
      followUp: followUp.key,
      playbook: playbook.key,
      user,
      entry: (known?.entry ?? 0) + 1,
      version,
      enteredAt: now,
      arm,
      step: followUp.steps[0]?.key ?? null,
      stepSince: now,
      served: [],
      ...(known && withdrawnBefore(known)),
      held: null,
      ended: null,
    },
    wakeAt: null,
  };
}

/** What a journey under way asks: a reply is told once, and stays true of it. */
function factsFor(going: Going, { answered }: Journey): Facts {
  return answered ? { ...going.facts(), replied: () => true } : going.facts();
}

function left(going: Going, journey: Journey): Journey | null {
  const facts = factsFor(going, journey);
  const { exit } = going.followUp;
  const goal = endingGoal(going.followUp);
  if (goal && holds(goal, facts)) return end(going, journey, 'goal');
  if (!exit || !holds(exit, facts)) return null;
  return end(going, journey, facts.replied?.() ? 'replied' : 'exit');
}

function leavingFlipsAt(going: Going): Instant | null {
  const facts = going.facts();
  return earliest([flipsAt(endingGoal(going.followUp), facts), flipsAt(going.followUp.exit, facts)]);
}

function end(going: Going, journey: Journey, how: NonNullable<Journey['ended']>['how'], step?: string): Journey {
  going.decide({ at: going.now, user: journey.user, what: 'exited', followUp: journey.followUp, how });
  const ended = { at: going.now, how, ...(step !== undefined && { step }) };
  return { ...journey, step: null, held: null, ended };
}

/** On to the next step. `at` is when this one was over, which for a delay is earlier than now when nobody was awake then. */
function moved(going: Going, journey: Journey, step: FollowUpStep, at: Instant): Journey {
  const { steps } = going.followUp;
  const next = steps[steps.indexOf(step) + 1];
  return { ...journey, step: next?.key ?? null, stepSince: at, served: [], held: null };
}

function take(going: Going, journey: Journey, step: FollowUpStep): Taken {
  const { now } = going;
  const over = (at = now): Taken => ({ done: true, journey, at });
  switch (step.do) {
    case 'delay': {
      const until = journey.stepSince + step.for;
      return now >= until ? over(until) : { done: false, journey, wakeAt: until };
    }
    case 'wait': {
      const until = journey.stepSince + step.upTo;
      const facts = factsFor(going, journey);
      if (holds(step.until, facts)) return over();
      return now >= until
        ? over(until)
        : { done: false, journey, wakeAt: earliest([until, flipsAt(step.until, facts)]) };
    }
    case 'exit':
      return holds(step.when, factsFor(going, journey))
        ? { done: true, journey: end(going, journey, 'exit', step.key), at: now }
        : over();
    case 'experience':
    case 'task':
    case 'email':
      return act(going, journey, step);
  }
}
