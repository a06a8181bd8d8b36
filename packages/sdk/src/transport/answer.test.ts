import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAnswer, readPagePlan } from './answer.ts';

const golden = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../protocol/golden/v1/${name}.json`, import.meta.url), 'utf8'));
const tour = { key: 'a', kind: 'tour', steps: [] };
const parts = { revision: 'r', locale: 'en', theme: {}, testAttributes: [], perSession: 1 };
const plan = { ...parts, experiences: [tour], words: { tour: {} } };

describe('an answer', () => {
  it.each(['batchAnswer', 'batchAnswer.values', 'batchAnswer.wakeAt'])(
    'of version 1 is read as it was written: %s',
    (name) => {
      const { held, view, refused } = golden(name) as { held: string[]; view: object; refused: { id: string }[] };
      expect(readAnswer(golden(name))).toEqual({
        off: false,
        held,
        refused: refused.map(({ id }) => id),
        view,
        plan: 'r1',
        pagePlan: null,
      });
    },
  );

  it('that switches off needs nothing else', () => {
    expect(readAnswer({ v: 1, off: true })).toEqual({ off: true });
  });

  it.each([null, [], 'OK', {}, { v: 2, held: [] }, { v: 1 }, { v: 1, held: 'all' }])('that is none: %j', (body) => {
    expect(readAnswer(body)).toBeNull();
  });

  it('with parts that cannot be used is read without them', () => {
    const body = {
      v: 1,
      held: ['a', 7],
      refused: [null, { id: 'b' }, 'c'],
      view: { milestones: 7 },
      plan: 3,
      pagePlan: [],
    };
    expect(readAnswer(body)).toEqual({
      off: false,
      held: ['a'],
      refused: ['b'],
      view: null,
      plan: null,
      pagePlan: null,
    });
  });
});

describe('a plan', () => {
  it('is read without the experiences that cannot be one', () => {
    const others = [null, [], { key: 'b' }, { ...tour, steps: {} }, { ...tour, key: 1 }, { ...tour, kind: 'unheard' }];
    expect(readPagePlan({ ...plan, experiences: [...others, tour] })).toEqual(plan);
  });

  it.each([null, 'r', { ...plan, theme: null }, { ...plan, experiences: {} }])('that is none: %j', (one) => {
    expect(readPagePlan(one)).toBeNull();
  });
});
