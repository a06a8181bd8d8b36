import type { Advance, Branch, Step as StepPlan } from '@banso/engine';
import type { Place } from '../parse/place.ts';
import type { Tour } from '../schema/experience.ts';
import type { Step } from '../schema/step.ts';
import { compileOptional, compileTests } from './condition.ts';
import { checkedGlob } from './glob.ts';
import { compileVideo } from './media.ts';
import { refer } from './scope.ts';
import type { Scope } from './scope.ts';
import { compileTarget } from './target.ts';
import { compileNodes } from './text.ts';
import { toDuration } from './time.ts';

export function compileStep(step: Step, tour: Tour, place: Place, scope: Scope): StepPlan {
  return {
    key: step.key,
    title: step.title === undefined ? null : compileNodes(step.title, place.at('title'), scope, 'line'),
    body: step.body === undefined ? null : compileNodes(step.body, place.at('body'), scope, 'blocks'),
    target: step.target ? compileTarget(step.target, place.at('target')) : null,
    page: step.page === undefined ? null : checkedGlob(step.page, place.at('page')),
    modal: step.modal ?? false,
    also: (step.also ?? []).map((one, i) => compileTarget(one, place.at('also', i))),
    ensure: (step.ensure ?? []).map(({ target, open }, i) => ({
      target: compileTarget(target, place.at('ensure', i, 'target')),
      open: compileTarget(open, place.at('ensure', i, 'open')),
    })),
    video: step.video ? compileVideo(step.video, place.at('video'), scope) : null,
    placement: step.placement ?? 'auto',
    advance: compileAdvance(step.advance ?? 'next', place.at('advance'), scope),
    gate: step.gate ?? false,
    wait: toDuration(step.wait ?? tour.wait ?? '5s'),
    onMissingTarget: step.onMissingTarget ?? tour.onMissingTarget ?? 'wait',
    next: (step.next ?? []).map((branch, i) => compileBranch(branch, tour, place.at('next', i), scope)),
  };
}

function compileAdvance(advance: NonNullable<Step['advance']>, place: Place, scope: Scope): Advance {
  if (advance === 'next') return { by: 'next' };
  if ('click' in advance)
    return { by: 'click', target: advance.click === 'target' ? null : compileTarget(advance.click, place.at('click')) };
  if ('value' in advance)
    return { by: 'value', tests: advance.value === 'notEmpty' ? 'notEmpty' : compileTests(advance.value) };
  if ('event' in advance) return { by: 'event', event: advance.event };
  if ('page' in advance) return { by: 'page', glob: checkedGlob(advance.page, place.at('page')) };
  refer(scope, 'milestone', advance.milestone, place.at('milestone'));
  return { by: 'milestone', key: advance.milestone };
}

function compileBranch(branch: NonNullable<Step['next']>[number], tour: Tour, place: Place, scope: Scope): Branch {
  const when = compileOptional(branch.when, place.at('when'), scope);
  if ('end' in branch) return { when, end: true };
  if (!tour.steps.some((step) => step.key === branch.step)) {
    const known = tour.steps.map((step) => `"${step.key}"`).join(', ');
    place.at('step').error('badReference', `This tour has no step "${branch.step}".`, `Its steps are ${known}.`);
  }
  return { when, step: branch.step };
}
