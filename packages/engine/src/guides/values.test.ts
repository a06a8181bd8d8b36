import { describe, expect, it } from 'vitest';
import { advance } from '../account/advance.ts';
import { emptyAccount } from '../account/empty.ts';
import { factsOf } from '../account/factsOf.ts';
import { parseInstant } from '../calendar.ts';
import { is, samplePlan } from '../cases/samples.ts';
import type { Event } from '../event.ts';
import { fillTemplate } from '../fill.ts';
import { evaluate } from '../rules/index.ts';
import { valuesFor } from './values.ts';

const plan = samplePlan();
const start = parseInstant('2026-11-24T03:00:00Z') as number;
const happened = { id: '1', at: start, user: 'ann', verified: true } as const;

describe('a person’s role', () => {
  it.each<Event>([
    { ...happened, kind: 'identify', traits: { role: 'admin' } },
    { ...happened, kind: 'group', traits: {}, role: 'admin' },
  ])('is the same in a text as in a condition, told by $kind', (event) => {
    const { state } = advance(plan, emptyAccount('acme'), [event], start);
    const facts = factsOf(plan, state, { user: 'ann', subject: 'user' }, start);
    expect(evaluate({ op: 'user', trait: 'role', tests: is('admin') }, facts).answer).toBe('yes');
    const values = valuesFor(plan, state, 'ann', '', 'en');
    expect(fillTemplate([{ t: 'out', path: ['user', 'role'], filters: [] }], values, 'en')).toBe('admin');
  });
});
