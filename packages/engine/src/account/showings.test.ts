import { describe, expect, it } from 'vitest';
import { DAY, parseInstant } from '../calendar.ts';
import { samplePlan } from '../cases/samples.ts';
import type { Answered, Event } from '../event.ts';
import { advance } from './advance.ts';
import { emptyAccount } from './empty.ts';

const plan = samplePlan();
const start = parseInstant('2026-11-24T03:00:00Z') as number;

describe('what was shown and answered', () => {
  it('keeps the latest answer to each question that was asked, and nothing that cannot be one', () => {
    const answered = (at: number, step: string, answer: Answered): Event => ({
      ...{ id: `${at}`, at: start + at, user: 'ann', verified: false },
      ...{ kind: 'experience', key: 'nps', did: 'answered', step, answer },
    });
    const events = [
      answered(3, 'why', 'It is quick'),
      answered(2, 'score', 9),
      answered(1, 'score', 3),
      answered(4, 'score', 11),
      answered(5, 'score', 'nine'),
      answered(6, 'constructor', 'x'),
    ];
    const { state } = advance(plan, emptyAccount('acme'), events, start + DAY);
    expect(state.users['ann']?.experiences['nps']?.answers).toEqual({ score: 9, why: 'It is quick' });
  });

  it('counts what came to a person unasked as a contact, but not what stands at the side', () => {
    const shown = (key: string): Event => ({
      ...{ id: key, at: start, user: 'ann', verified: false },
      ...{ kind: 'experience', key, did: 'shown', unasked: true },
    });
    const touches = (key: string) =>
      advance(plan, emptyAccount('acme'), [shown(key)], start).state.users['ann']?.touches.length;
    expect(['build', 'nps', 'list'].map(touches)).toEqual([1, 1, 0]);
  });
});
