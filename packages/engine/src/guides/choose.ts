/**
 * The one arbiter of the page: which experience may take the stage now, and why each other one may not. One unasked thing at a
 * time; going on with what was begun comes before anything new. A checklist docks at the side and takes no stage.
 */
import type { ExperienceState, HeldReason } from '../account/state.ts';
import { DAY } from '../durations.ts';
import type { Instant } from '../event.ts';
import type { Experience } from '../plan.ts';
import type { Leaf, Rule, Verdict } from '../rules/rule.ts';

/** "Not now" holds this long. */
export const SNOOZE = DAY;
/** What was begun and left without a word is gone on with for this long. */
export const RESUME = 7 * DAY;

export interface Stage {
  readonly now: Instant;
  readonly judge: (rule: Rule) => Verdict;
  readonly states: (key: string) => ExperienceState;
  /** Experiences that a follow-up asks for. */
  readonly summoned: readonly string[];
  /** Unasked showings on the stage since the page's session began, by key. */
  readonly shown: readonly string[];
  readonly perSession: number;
  /** The host claimed the stage, the user types, a dialog is open, the page is hidden. */
  readonly busy: boolean;
}

export interface Held {
  readonly key: string;
  readonly reason: HeldReason;
  /** The condition that decided, where one did. */
  readonly leaf: Leaf | null;
  readonly opensAt: Instant | null;
}

export interface Choice {
  readonly stage: { readonly key: string; readonly at: string | null } | null;
  readonly dock: string | null;
  readonly held: readonly Held[];
}

export function choose(experiences: readonly Experience[], stage: Stage): Choice {
  const held: Held[] = [];
  let best: { readonly experience: Experience; readonly resumes: boolean } | null = null;
  let dock: Experience | null = null;
  for (const experience of experiences) {
    const resumes = underWay(experience, stage);
    const barrier = resumes ? (stage.busy ? because(experience, 'hostBusy') : null) : barrierOf(experience, stage);
    if (barrier) held.push(barrier);
    else if (experience.kind === 'checklist') {
      if (dock && dock.priority >= experience.priority) held.push(because(experience, 'lowerPriority'));
      else {
        if (dock) held.push(because(dock, 'lowerPriority'));
        dock = experience;
      }
    } else if (best && !goesBefore(experience, resumes, best)) held.push(because(experience, 'lowerPriority'));
    else {
      if (best) held.push(because(best.experience, 'lowerPriority'));
      best = { experience, resumes };
    }
  }
  const at = best?.resumes ? stage.states(best.experience.key).step : null;
  return { stage: best && { key: best.experience.key, at }, dock: dock?.key ?? null, held };
}

function goesBefore(
  experience: Experience,
  resumes: boolean,
  best: { readonly experience: Experience; readonly resumes: boolean },
): boolean {
  return resumes === best.resumes ? experience.priority > best.experience.priority : resumes;
}

/** Begun, not ended in any way, and not long ago; its audience is not asked again (the tour itself may have changed it). */
function underWay({ kind, key }: Experience, { now, states }: Stage): boolean {
  const { step, stepAt, completedAt, dismissedAt, snoozedAt } = states(key);
  if (kind !== 'tour' || step === null || stepAt === null || now - stepAt > RESUME) return false;
  return ![completedAt, dismissedAt, snoozedAt].some((at) => at !== null && at >= stepAt);
}

function barrierOf(experience: Experience, stage: Stage): Held | null {
  const { now, judge } = stage;
  const { key, repeat, kind } = experience;
  const { seenAt, completedAt, dismissedAt, snoozedAt } = stage.states(key);
  const summoned = stage.summoned.includes(key);
  const audience = experience.audience && judge(experience.audience);
  if (audience && audience.answer !== 'yes') return because(experience, 'notInAudience', audience.leaf);
  if (!summoned) {
    const trigger = experience.trigger && judge(experience.trigger);
    if (!experience.autoStart || (trigger && trigger.answer !== 'yes'))
      return because(experience, 'notTriggered', trigger?.leaf);
  }
  if (repeat !== 'always') {
    if (completedAt !== null && kind === 'tour') return because(experience, 'alreadyReached');
    if (dismissedAt !== null && !summoned) return because(experience, 'recontact');
    if (repeat === 'once' && seenAt !== null && kind === 'tour' && !summoned) return because(experience, 'recontact');
  }
  if (snoozedAt !== null && now < snoozedAt + SNOOZE) return because(experience, 'cooldown', null, snoozedAt + SNOOZE);
  if (kind === 'checklist') return null;
  const again = stage.shown.includes(key) && !summoned;
  if (again || stage.shown.length >= stage.perSession) return because(experience, 'capReached');
  return stage.busy ? because(experience, 'hostBusy') : null;
}

function because(
  { key }: Experience,
  reason: HeldReason,
  leaf: Leaf | null = null,
  opensAt: Instant | null = null,
): Held {
  return { key, reason, leaf, opensAt };
}
