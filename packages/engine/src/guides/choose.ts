/**
 * The one arbiter of the page: which experiences may be on now, each in its place, and why every other one may not. One unasked thing
 * at a time takes the stage; going on with what was begun comes before anything new. What stands at the side takes no stage.
 */
import type { ExperienceState, HeldReason } from '../account/state.ts';
import { DAY } from '../durations.ts';
import type { Instant } from '../event.ts';
import { get } from '../record.ts';
import { placeOf, reachesOut, type Place } from '../place.ts';
import type { Experience } from '../experience.ts';
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
  /** What the account holds back, by its own clocks and counts. */
  readonly shut?:
    { readonly [key: string]: { readonly reason: HeldReason; readonly opensAt: Instant | null } } | undefined;
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

export interface Offer {
  readonly key: string;
  readonly place: Place;
  /** Step to go on from; null: from the start. */
  readonly at: string | null;
}

export interface Choice {
  /** At most one in a place, marks apart. */
  readonly on: readonly Offer[];
  readonly held: readonly Held[];
}

interface Candidate {
  readonly experience: Experience;
  readonly place: Place;
  readonly resumes: boolean;
}

export function choose(experiences: readonly Experience[], stage: Stage): Choice {
  const held: Held[] = [];
  let on: Candidate[] = [];
  for (const experience of experiences) {
    const place = placeOf(experience);
    const resumes = underWay(experience, stage);
    const candidate = { experience, place, resumes };
    const barrier = resumes ? (stage.busy ? because(experience, 'hostBusy') : null) : barrierOf(candidate, stage);
    const rival = place !== 'mark' && on.find((one) => one.place === place);
    if (barrier) held.push(barrier);
    else if (rival && !goesBefore(candidate, rival)) held.push(because(experience, 'lowerPriority'));
    else {
      if (rival) held.push(because(rival.experience, 'lowerPriority'));
      on = [...on.filter((one) => one !== rival), candidate];
    }
  }
  // What is pointed out beside the way waits while someone is being led.
  if (on.some(({ place }) => place === 'stage')) {
    for (const { experience, place } of on) if (place === 'mark') held.push(because(experience, 'lowerPriority'));
    on = on.filter(({ place }) => place !== 'mark');
  }
  return {
    on: on.map(({ experience: { key }, place, resumes }) => ({
      key,
      place,
      at: resumes || wasPutOff(stage.states(key)) ? stage.states(key).step : null,
    })),
    held,
  };
}

/** "Not now" was said in the middle; when the time has come, it goes on there. */
const wasPutOff = ({ stepAt, snoozedAt, completedAt, dismissedAt }: ExperienceState): boolean =>
  stepAt !== null &&
  snoozedAt !== null &&
  stepAt > Math.max(completedAt ?? -Infinity, dismissedAt ?? -Infinity) &&
  snoozedAt >= stepAt;

const goesBefore = (one: Candidate, other: Candidate): boolean =>
  one.resumes === other.resumes ? one.experience.priority > other.experience.priority : one.resumes;

/** Where what the person asks for goes on, whatever else holds it back; null: from the start. */
export const leftAt = (experience: Experience, stage: Stage): string | null =>
  underWay(experience, stage) ? stage.states(experience.key).step : null;

/** Begun, not ended in any way, and not long ago; its audience is not asked again (the tour itself may have changed it). */
function underWay({ kind, key }: Experience, { now, states }: Stage): boolean {
  const { step, stepAt, completedAt, dismissedAt, snoozedAt } = states(key);
  if ((kind !== 'tour' && kind !== 'survey') || step === null || stepAt === null || now - stepAt > RESUME) return false;
  return ![completedAt, dismissedAt, snoozedAt].some((at) => at !== null && at >= stepAt);
}

function barrierOf({ experience, place }: Candidate, stage: Stage): Held | null {
  const { now, judge } = stage;
  const { key, repeat, kind } = experience;
  /** It stays where it is until it is put away; having been seen or done does not end it. */
  const stays = place === 'dock' || place === 'corner';
  const { seenAt, completedAt, dismissedAt, snoozedAt } = stage.states(key);
  const summoned = stage.summoned.includes(key);
  const audience = experience.audience && judge(experience.audience);
  if (audience && audience.answer !== 'yes') return because(experience, 'notInAudience', audience.leaf);
  if (!summoned) {
    const trigger = experience.trigger && judge(experience.trigger);
    if (!experience.autoStart || (trigger && trigger.answer !== 'yes'))
      return because(experience, 'notTriggered', trigger?.leaf);
  }
  const shut = get(stage.shut ?? {}, key);
  if (shut) return because(experience, shut.reason, null, shut.opensAt);
  const ended = Math.max(completedAt ?? -Infinity, dismissedAt ?? -Infinity);
  if (kind === 'survey' && now < ended + experience.cooldown)
    return because(experience, 'cooldown', null, ended + experience.cooldown);
  if (repeat !== 'always') {
    if (completedAt !== null && !stays) return because(experience, 'alreadyReached');
    if (dismissedAt !== null && !summoned) return because(experience, 'recontact');
    if (repeat === 'once' && seenAt !== null && !stays && !summoned) return because(experience, 'recontact');
  }
  if (snoozedAt !== null && now < snoozedAt + SNOOZE) return because(experience, 'cooldown', null, snoozedAt + SNOOZE);
  if (!reachesOut(place)) return null;
  const again = stage.shown.includes(key) && !summoned;
  if (again || stage.shown.length >= stage.perSession) return because(experience, 'capReached');
  return place === 'stage' && stage.busy ? because(experience, 'hostBusy') : null;
}

function because(
  { key }: Experience,
  reason: HeldReason,
  leaf: Leaf | null = null,
  opensAt: Instant | null = null,
): Held {
  return { key, reason, leaf, opensAt };
}
