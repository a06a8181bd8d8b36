/** What keeps a score from meaning something. */
import { DAY } from '@banso/engine';
import { eventOf } from '../compile/health.ts';
import { toDuration } from '../compile/time.ts';
import type { Place } from '../parse/place.ts';
import type { Measure, Profile } from '../schema/health.ts';
import type { Check, Checkable } from './check.ts';
import { followUpsIn } from './followUpsIn.ts';
import { healthVersions } from './healthVersions.ts';
import { leavesOf } from './leaves.ts';

const MOST_OF_AN_AXIS = 5;
const MOST = 15;
const LONGEST = 92;
const FORTNIGHT = 14 * DAY;

export const health: Check = (project) => {
  const { value, place } = project.project;
  if (value.health === undefined) return;
  const at = place.at('health');
  for (const { profiles, at: profilesAt } of healthVersions(project.project)) {
    checkOrder(profiles, profilesAt);
    profiles.forEach((profile, i) => checkProfile(profile, value.origins ?? [], profilesAt.at(i)));
  }
  const asked = askedFor(project);
  if (project.whole && !asked.health && !asked.group8)
    at.warn(
      'idleHealth',
      'Nothing follows when health changes.',
      'Let a follow-up ask for it: "trigger": { "health": "overall", "band": "poor" }.',
    );
  if (value.health.group8 || asked.group8) checkFortnight(value.health.profiles[0], at.at('profiles', 0));
};

function checkOrder(profiles: readonly Profile[], place: Place): void {
  const open = profiles.findIndex(({ audience }) => audience === undefined);
  if (open >= 0 && open < profiles.length - 1)
    place
      .at(open + 1)
      .warn(
        'unreachableProfile',
        'The profile before this one takes every account that is left.',
        'Put the profile without "audience" last.',
      );
  if (open < 0)
    place.warn(
      'profileNotCovered',
      'An account in none of these audiences has no health.',
      'End the list with a profile that has no "audience".',
    );
}

function checkProfile({ key, axes }: Profile, origins: readonly string[], place: Place): void {
  let all = 0;
  for (const [axis, written] of Object.entries(axes)) {
    const measures = written?.measures ?? [];
    const at = place.at('axes', axis, 'measures');
    all += measures.length;
    if (measures.length > MOST_OF_AN_AXIS)
      at.warn(
        'tooManyMeasures',
        `The axis "${axis}" has ${measures.length} measures.`,
        `Keep the ${MOST_OF_AN_AXIS} that staff can do something about.`,
      );
    measures.forEach((measure, i) => checkMeasure(measure, origins, at.at(i)));
  }
  if (all > MOST)
    place
      .at('axes')
      .warn(
        'tooManyMeasures',
        `The profile "${key}" has ${all} measures.`,
        `Keep the ${MOST} that staff can do something about.`,
      );
}

function checkMeasure(measure: Measure, origins: readonly string[], place: Place): void {
  if (!('within' in measure)) return;
  const { within, excludeOrigin, where } = measure;
  const length = toDuration(within);
  if (length === 0 || length % DAY !== 0)
    place
      .at('within')
      .error(
        'wholeDays',
        `"${within}" is not whole days, and health counts by the day.`,
        'Write days, such as "1d" or "7d".',
      );
  else if (length > LONGEST * DAY)
    place.at('within').error('outOfRange', `"${within}" is longer than health looks back.`, `The most is ${LONGEST}d.`);
  const raw = ('count' in measure || 'change' in measure) && measure.perPerson === undefined;
  if (raw && excludeOrigin === undefined && where === undefined)
    place.warn(
      'templateTrap',
      `"${measure.key}" counts "${eventOf(measure)}" whatever made it.`,
      'Leave origins out by "excludeOrigin", cap it by "perPerson", or count by "where" what is of value.',
    );
  for (const [i, origin] of (excludeOrigin ?? []).entries())
    if (origins.length > 0 && !origins.includes(origin))
      place
        .at('excludeOrigin', i)
        .warn(
          'unknownOrigin',
          `"${origin}" is not an origin of this project.`,
          `Known: ${origins.map((one) => `"${one}"`).join(', ')}.`,
        );
}

/** What looks back further than a fortnight is not known at its end, and the account is then in no group. */
function checkFortnight(profile: Profile | undefined, place: Place): void {
  for (const axis of ['usage', 'initiative', 'spread'] as const)
    (profile?.axes[axis]?.measures ?? []).forEach((measure, i) => {
      const back = 'within' in measure ? toDuration(measure.within) * ('change' in measure ? 2 : 1) : 0;
      if (back > FORTNIGHT)
        place
          .at('axes', axis, 'measures', i)
          .warn(
            'longerThanFortnight',
            `"${measure.key}" is not known after the first fortnight, by which the eight groups are told.`,
            'Look back no further than 14 days in the first profile.',
          );
    });
}

function askedFor({ playbooks, project }: Checkable) {
  const leaves = playbooks.flatMap((playbook) =>
    followUpsIn(playbook).flatMap(({ followUp: { audience, trigger }, at }) =>
      [playbook.value.audience, audience, trigger].flatMap((one) => [...leavesOf(one, at, project.value.segments)]),
    ),
  );
  return {
    health: leaves.some(({ leaf }) => 'health' in leaf),
    group8: leaves.some(({ leaf }) => 'group8' in leaf),
  };
}
