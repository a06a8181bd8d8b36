import { DAY } from '@banso/engine';
import type { Email, FollowUp as FollowUpPlan, FollowUpStep as StepPlan, Rule } from '@banso/engine';
import type { Place } from '../parse/place.ts';
import type { FollowUp, FollowUpStep } from '../schema/followUp.ts';
import { compileCondition, compileOptional } from './condition.ts';
import { compileHoldout } from './holdout.ts';
import { toInstant } from './instant.ts';
import { refer } from './scope.ts';
import type { Scope } from './scope.ts';
import { compileLabel, compileNodes, compileTemplate } from './text.ts';
import { toDuration } from './time.ts';

export function compileFollowUp(followUp: FollowUp, place: Place, scope: Scope): FollowUpPlan {
  const category = followUp.category ?? 'productHelp';
  refer(scope, 'category', category, place.at('category'));
  const reentry = followUp.reentry ?? 'never';
  return {
    key: followUp.key,
    title: titleOf(followUp, place, scope),
    intent: followUp.intent ?? 'proactive',
    category,
    audience: compileOptional(followUp.audience, place.at('audience'), scope),
    trigger: compileCondition(followUp.trigger, place.at('trigger'), scope),
    goal: compileGoal(followUp, place.at('goal'), scope),
    exit: compileExit(followUp, place.at('exit'), scope),
    ...compileHoldout(followUp, scope.accounts),
    priority: followUp.priority ?? 50,
    reentry: reentry === 'never' ? 'never' : toDuration(reentry),
    expireAfter: followUp.expireAfter === undefined ? 14 * DAY : toDuration(followUp.expireAfter),
    schedule: {
      from: toInstant(followUp.schedule?.from, place.at('schedule', 'from')),
      until: toInstant(followUp.schedule?.until, place.at('schedule', 'until')),
    },
    steps: withKeys(followUp.steps).map(([key, step], i) => compileStep(key, step, place.at('steps', i), scope)),
  };
}

/** Staff read the key where no title was written. */
function titleOf({ key, title }: FollowUp, place: Place, scope: Scope): FollowUpPlan['title'] {
  return title === undefined ? { [scope.locales[0] ?? 'en']: key } : compileLabel(title, place.at('title'), scope);
}

function compileGoal({ goal }: FollowUp, place: Place, scope: Scope): FollowUpPlan['goal'] {
  if (goal === undefined) return null;
  if ('keptAt' in goal) {
    const keptAt = goal.keptAt.map(toDuration).sort((a, b) => a - b);
    return { rule: compileCondition(goal.when, place.at('when'), scope), within: null, keptAt };
  }
  const within = goal.within === undefined ? null : toDuration(goal.within);
  if ('when' in goal) return { rule: compileCondition(goal.when, place.at('when'), scope), within };
  refer(scope, 'milestone', goal.milestone, place.at('milestone'));
  return { rule: { op: 'milestone', key: goal.milestone, is: 'reached' }, within };
}

/** Who has answered a person's letter is not sent the next one. */
function compileExit(followUp: FollowUp, place: Place, scope: Scope): Rule | null {
  const exit = compileOptional(followUp.exit, place, scope);
  const personal = followUp.steps.some((step) => 'email' in step && step.email.mode === 'oneToOne');
  if (!personal) return exit;
  return exit === null ? { op: 'reply' } : { op: 'any', of: [exit, { op: 'reply' }] };
}

const kinds = ['delay', 'wait', 'experience', 'email', 'task', 'exit'] as const;
const kindOf = (step: FollowUpStep) => kinds.find((kind) => kind in step) as (typeof kinds)[number];

/**
 * Each step under its own key, else one made from its kind and its place among the steps of that kind: a delay put in before a
 * mail leaves the mail's key as it was, so that nobody is sent it twice.
 */
export function withKeys(steps: readonly FollowUpStep[]): readonly (readonly [key: string, step: FollowUpStep])[] {
  return steps.map((step, i) => {
    const kind = kindOf(step);
    const nth = steps.slice(0, i + 1).filter((other) => kindOf(other) === kind).length;
    return [step.key ?? `${kind}-${nth}`, step];
  });
}

function compileStep(key: string, step: FollowUpStep, place: Place, scope: Scope): StepPlan {
  if ('delay' in step) return { key, do: 'delay', for: toDuration(step.delay) };
  if ('wait' in step)
    return {
      key,
      do: 'wait',
      until: compileCondition(step.wait, place.at('wait'), scope),
      upTo: toDuration(step.upTo),
    };
  if ('experience' in step) {
    refer(scope, 'experience', step.experience, place.at('experience'));
    return { key, do: 'experience', experience: step.experience };
  }
  if ('email' in step) return { key, do: 'email', email: compileEmail(step.email, place.at('email'), scope) };
  if ('exit' in step)
    return { key, do: 'exit', when: step.exit === true ? null : compileCondition(step.exit, place.at('exit'), scope) };
  const { kind, reason, suggest, minutes, due, team, leeway } = step.task;
  if (team !== undefined) refer(scope, 'team', team, place.at('task', 'team'));
  return {
    key,
    do: 'task',
    task: {
      kind,
      reason: compileNodes(reason, place.at('task', 'reason'), scope, 'blocks'),
      suggest: suggest ?? [],
      minutes: minutes ?? 15,
      ...(due === undefined ? {} : { due: toDuration(due) }),
      ...(team === undefined ? {} : { team }),
      leeway: leeway ?? 'suggested',
    },
  };
}

function compileEmail(email: Extract<FollowUpStep, { email: object }>['email'], place: Place, scope: Scope): Email {
  if (email.unlessSeen !== undefined) refer(scope, 'experience', email.unlessSeen, place.at('unlessSeen'));
  return {
    to: email.to ?? 'contact',
    from: compileFrom(email.from ?? 'sender', place.at('from'), scope),
    ...(email.replyTo === undefined ? {} : { replyTo: email.replyTo }),
    ...(email.review ? { review: true } : {}),
    mode: email.mode ?? 'designed',
    ...(email.unlessSeen !== undefined && { unlessSeen: email.unlessSeen }),
    subject: compileTemplate(email.subject, place.at('subject'), scope),
    preheader: email.preheader === undefined ? null : compileTemplate(email.preheader, place.at('preheader'), scope),
    body: compileNodes(email.body, place.at('body'), scope, 'letter'),
  };
}

type From = NonNullable<Extract<FollowUpStep, { email: object }>['email']['from']>;

const compileFrom = (from: From, place: Place, scope: Scope): Email['from'] =>
  typeof from === 'string' ? from : { name: compileLabel(from.name, place.at('name'), scope), address: from.address };
