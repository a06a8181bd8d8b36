import { tallySpecOf } from '@banso/engine';
import type { EventRule, Rule, TallySpec, Test } from '@banso/engine';
import { instead } from '../parse/nearest.ts';
import type { Place } from '../parse/place.ts';
import { comparisons } from '../schema/condition.ts';
import type { Comparisons, Condition, LeafCondition } from '../schema/condition.ts';
import { checkedGlob } from './glob.ts';
import { toInstant } from './instant.ts';
import { refer } from './scope.ts';
import type { Scope } from './scope.ts';
import { toDuration } from './time.ts';

export function compileCondition(condition: Condition, place: Place, scope: Scope): Rule {
  if ('all' in condition)
    return { op: 'all', of: condition.all.map((one, i) => compileCondition(one, place.at('all', i), scope)) };
  if ('any' in condition)
    return { op: 'any', of: condition.any.map((one, i) => compileCondition(one, place.at('any', i), scope)) };
  if ('not' in condition) return { op: 'not', of: compileCondition(condition.not, place.at('not'), scope) };
  return compileLeaf(condition, place, scope);
}

/** The same, for where a condition may be left out. */
export function compileOptional(condition: Condition | undefined, place: Place, scope: Scope): Rule | null {
  return condition === undefined ? null : compileCondition(condition, place, scope);
}

function compileLeaf(leaf: LeafCondition, place: Place, scope: Scope): Rule {
  if ('user' in leaf) return { op: 'user', trait: leaf.user, tests: compileTests(leaf) };
  if ('account' in leaf) return { op: 'account', trait: leaf.account, tests: compileTests(leaf) };
  if ('event' in leaf) return compileEvent(leaf);
  if ('milestone' in leaf) {
    refer(scope, 'milestone', leaf.milestone, place.at('milestone'));
    return {
      op: 'milestone',
      key: leaf.milestone,
      is: leaf.is ?? 'reached',
      ...(leaf.for !== undefined && { for: toDuration(leaf.for) }),
    };
  }
  if ('experience' in leaf) {
    refer(scope, 'experience', leaf.experience, place.at('experience'));
    return { op: 'experience', key: leaf.experience, is: leaf.is ?? 'seen' };
  }
  if ('segment' in leaf) {
    refer(scope, 'segment', leaf.segment, place.at('segment'));
    return { op: 'segment', key: leaf.segment };
  }
  if ('tenure' in leaf)
    return {
      op: 'tenure',
      tests: compileTests(leaf.tenure).map(({ cmp, value }) => ({ cmp, value: toDuration(String(value)) })),
    };
  if ('page' in leaf) {
    const globs = listed(leaf.page);
    globs.forEach((glob, i) => checkedGlob(glob, Array.isArray(leaf.page) ? place.at('page', i) : place.at('page')));
    return { op: 'page', globs, ...(leaf.query && { query: leaf.query }) };
  }
  if ('locale' in leaf) return { op: 'locale', in: listed(leaf.locale) };
  if ('device' in leaf) return { op: 'device', is: leaf.device };
  if ('time' in leaf) {
    const from = toInstant(leaf.time.from, place.at('time', 'from'));
    const until = toInstant(leaf.time.until, place.at('time', 'until'));
    return { op: 'time', ...(from !== null && { from }), ...(until !== null && { until }) };
  }
  if ('reply' in leaf) return { op: 'reply' };
  if ('survey' in leaf) {
    const survey = refer(scope, 'survey', leaf.survey, place.at('survey'));
    const [first = ''] = survey?.questions ?? [];
    if (survey && leaf.question !== undefined && !survey.questions?.includes(leaf.question))
      place
        .at('question')
        .error(
          'badReference',
          `The survey "${leaf.survey}" has no question "${leaf.question}".`,
          instead(leaf.question, survey.questions ?? [], 'questions'),
        );
    const tests = leaf.answer === undefined ? [] : compileTests(leaf.answer);
    return { op: 'survey', key: leaf.survey, question: leaf.question ?? first, tests };
  }
  if ('health' in leaf) return { op: 'health', axis: leaf.health, band: leaf.band };
  return { op: 'group8', in: leaf.group8 };
}

export function compileTests(written: Comparisons): Test[] {
  const cmps = Object.keys(comparisons) as (keyof typeof comparisons)[];
  return cmps.flatMap((cmp) => {
    const value = written[cmp];
    return value === undefined ? [] : [{ cmp, value }];
  });
}

type WrittenEvent = Extract<LeafCondition, { event: string }>;

/** What is kept of an event, as a condition, a measure of health or the start of a program narrows it. */
export function compileTally(
  event: string,
  { where = {}, excludeOrigin = [] }: Partial<Pick<WrittenEvent, 'where' | 'excludeOrigin'>>,
): TallySpec {
  return tallySpecOf({
    event,
    where: Object.entries(where).map(([prop, test]) => ({
      prop,
      tests: typeof test === 'object' ? compileTests(test) : [{ cmp: 'is', value: test }],
    })),
    excludeOrigin,
  });
}

function compileEvent(leaf: WrittenEvent): EventRule {
  const count =
    typeof leaf.count === 'number'
      ? [{ cmp: 'gte', value: leaf.count } as const]
      : leaf.count && compileTests(leaf.count);
  return {
    op: 'event',
    tally: compileTally(leaf.event, leaf),
    ...(count && { count }),
    ...(leaf.distinctUsers !== undefined && { distinctUsers: leaf.distinctUsers }),
    ...(leaf.within !== undefined && { within: toDuration(leaf.within) }),
    ...(leaf.every !== undefined && { every: toDuration(leaf.every) }),
    ...(leaf.times !== undefined && { times: leaf.times }),
  };
}

const listed = (value: string | string[]): string[] => (Array.isArray(value) ? value : [value]);
