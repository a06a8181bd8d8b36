import type { Place } from '../parse/place.ts';
import type { Tour } from '../schema/experience.ts';
import type { Step } from '../schema/step.ts';
import type { Check } from './check.ts';

/** Every step of a tour can be come to, can be left, and leads to its end. */
export const tourFlow: Check = ({ playbooks }) => {
  for (const { value, place } of playbooks)
    (value.experiences ?? []).forEach((experience, i) => {
      if (experience.kind === 'tour') checkTour(experience, place.at('experiences', i, 'steps'));
    });
};

function checkTour({ steps }: Tour, place: Place): void {
  const index = new Map(steps.map((step, i) => [step.key, i]));
  const onward = steps.map((step, i) => nextOf(step, i, steps.length, index));
  steps.forEach((step, i) => {
    checkBranches(step, place.at(i, 'next'));
    checkExit(step, place.at(i));
  });
  const reached = new Set<number>();
  const looped = walk(0, onward, reached, []);
  if (looped >= 0)
    place
      .at(looped)
      .error(
        'cycle',
        `From the step "${steps[looped]?.key}" the tour comes back to itself.`,
        'Let one of its branches go forward, or end.',
      );
  steps.forEach((step, i) => {
    if (!reached.has(i))
      place
        .at(i, 'key')
        .error('unreachableStep', `No step leads to "${step.key}".`, 'Let a branch lead to it, or take it out.');
  });
}

function nextOf(step: Step, i: number, count: number, index: ReadonlyMap<string, number>): readonly number[] {
  if (!step.next) return i + 1 < count ? [i + 1] : [];
  return step.next.flatMap((branch) => ('step' in branch ? (index.get(branch.step) ?? []) : []));
}

/** Depth first; the answer is a step on a cycle, or -1. */
function walk(
  at: number,
  onward: readonly (readonly number[])[],
  reached: Set<number>,
  trail: readonly number[],
): number {
  if (trail.includes(at)) return at;
  if (reached.has(at)) return -1;
  reached.add(at);
  let looped = -1;
  for (const next of onward[at] ?? []) looped = Math.max(looped, walk(next, onward, reached, [...trail, at]));
  return looped;
}

function checkBranches(step: Step, place: Place): void {
  const branches = step.next ?? [];
  const open = branches.findIndex((branch) => branch.when === undefined);
  if (branches.length > 0 && open < 0)
    place.error(
      'branchNotCovered',
      `When no branch of "${step.key}" holds, the tour does not know where to go.`,
      'End the list with a branch that has no "when".',
    );
  if (open >= 0 && open < branches.length - 1)
    place
      .at(open + 1)
      .error('unreachableBranch', 'The branch before this one always holds.', 'Put the branch without "when" last.');
}

function checkExit(step: Step, place: Place): void {
  const { advance = 'next', target, title, body } = step;
  if (step.gate && advance === 'next')
    place
      .at('gate')
      .error(
        'deadEnd',
        `Next of "${step.key}" never opens: nothing is waited for.`,
        'Say by "advance" what opens it, or take "gate" out.',
      );
  if (
    !target &&
    typeof advance === 'object' &&
    ('value' in advance || ('click' in advance && advance.click === 'target'))
  )
    place
      .at('advance')
      .error('deadEnd', `The step "${step.key}" waits for its target, and has none.`, 'Give it a "target".');
  if (!target && step.also)
    place
      .at('also')
      .error(
        'deadEnd',
        `The step "${step.key}" lights more elements beside its target, and has none.`,
        'Give it a "target".',
      );
  if (title === undefined && body === undefined)
    place.warn('emptyStep', `The step "${step.key}" says nothing.`, 'Give it a "title" or a "body".');
}
