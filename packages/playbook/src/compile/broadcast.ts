import { DAY } from '@banso/engine';
import type { FollowUp as FollowUpPlan } from '@banso/engine';
import type { Place } from '../parse/place.ts';
import type { Broadcast, FollowUp } from '../schema/followUp.ts';
import type { Condition } from '../schema/condition.ts';
import { compileFollowUp } from './followUp.ts';
import { toInstant } from './instant.ts';
import { refer } from './scope.ts';
import type { Scope } from './scope.ts';
import { toDuration } from './time.ts';

/** The same for everybody at one moment: a follow-up that the calendar starts, once. */
export function compileBroadcast(broadcast: Broadcast, place: Place, scope: Scope): FollowUpPlan {
  if (broadcast.segment !== undefined) refer(scope, 'segment', broadcast.segment, place.at('segment'));
  const from = toInstant(broadcast.at, place.at('at'));
  const followUp = compileFollowUp(asFollowUp(broadcast), place, scope);
  // Whoever comes into the segment when it is no news any more is spared it.
  const patience = broadcast.expireAfter === undefined ? 3 * DAY : toDuration(broadcast.expireAfter);
  return {
    ...followUp,
    expireAfter: patience,
    schedule: { from, until: from === null ? null : from + patience },
  };
}

/** As its author would have written it among the follow-ups. */
export function asFollowUp({ segment, audience, at, ...broadcast }: Broadcast): FollowUp {
  const who: Condition[] = [
    ...(segment === undefined ? [] : [{ segment }]),
    ...(audience === undefined ? [] : [audience]),
  ];
  return {
    ...broadcast,
    intent: broadcast.intent ?? 'engagement',
    category: broadcast.category ?? 'marketing',
    ...(who.length > 0 && { audience: who.length === 1 ? who[0] : { all: who } }),
    trigger: { time: { from: at } },
    reentry: 'never',
  };
}
