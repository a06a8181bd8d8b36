import { describe, expect, it } from 'vitest';
import { advance } from '../account/advance.ts';
import { emptyAccount } from '../account/empty.ts';
import { assemble } from '../assemble.ts';
import { parseInstant } from '../calendar.ts';
import { samplePlan } from '../cases/samples.ts';
import type { Event } from '../event.ts';
import type { Step, Tour } from '../experience.ts';
import type { PublishedPlaybook } from '../plan.ts';
import { frictionOf, tourStands } from './tourStands.ts';

const start = parseInstant('2026-11-24T03:00:00Z') as number;
const sample = samplePlan();
const [first] = sample.playbooks as [PublishedPlaybook];
const [tour] = first.plan.experiences as [Tour];
const keys = ['begin', 'detour', 'work', 'end'];
const branched: Tour = { ...tour, steps: keys.map((key) => ({ key, next: [] }) as Pick<Step, 'key' | 'next'> as Step) };
const playbooks = [{ ...first, plan: { ...first.plan, experiences: [branched] } }];
const plan = assemble({ ...sample, playbooks });

const standsAfter = (events: readonly Event[]) =>
  tourStands(plan, advance(plan, emptyAccount('acme'), events, start).state);

/** Each person's way through the tour; `!` at its end: they finished it. */
function walked(ways: readonly string[]): Event[] {
  return ways.flatMap((way, person) =>
    way.split(' ').map((step, n): Event => {
      const about = { id: `${person}.${n}`, at: start + n, user: `u${person}`, verified: true, key: branched.key };
      const did = step === '!' ? 'completed' : n === 0 ? 'shown' : 'step';
      return { ...about, kind: 'experience', did, ...(step !== '!' && { step }) };
    }),
  );
}

const told = (ways: readonly string[]) =>
  frictionOf(branched, standsAfter(walked(ways))).map(({ step, reached, stopped }) => [step, reached, stopped]);

describe('where people leave a tour', () => {
  it('counts for a step whoever came to it, and not whoever went another way', () => {
    expect(told(['begin work end !', 'begin work end !', 'begin work', 'begin detour'])).toEqual([
      ['detour', 1, 1],
      ['work', 3, 1],
      ['begin', 4, 0],
      ['end', 2, 0],
    ]);
  });

  it('counts who went back for the step at which they stand, and for those that they had come to', () => {
    expect(told(['begin work begin', 'begin work end begin'])).toEqual([
      ['begin', 2, 2],
      ['detour', 0, 0],
      ['work', 2, 0],
      ['end', 1, 0],
    ]);
  });

  it('is the same in whatever order it is told', () => {
    const events = walked(['begin work end !', 'begin detour']);
    expect(standsAfter([...events].reverse())).toEqual(standsAfter(events));
  });

  it('adds accounts up, and leaves out steps that the tour has no more', () => {
    const [one] = standsAfter(walked(['begin', 'begin work']));
    const without = { ...branched, steps: branched.steps.filter(({ key }) => key !== 'work') };
    expect(frictionOf(without, [one!, one!]).map(({ step, reached }) => [step, reached])).toEqual([
      ['begin', 4],
      ['detour', 0],
      ['end', 0],
    ]);
  });
});
