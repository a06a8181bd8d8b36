import { describe, expect, it } from 'vitest';
import { parseInstant } from '../calendar.ts';
import { samplePlan } from '../cases/samples.ts';
import type { Event } from '../event.ts';
import { advance } from './advance.ts';
import { emptyAccount } from './empty.ts';
import { standing } from './standing.ts';
import type { AccountState } from './state.ts';

const plan = samplePlan();
const start = parseInstant('2026-11-24T03:00:00Z') as number;

describe('an account, whatever things are called', () => {
  it('counts names beyond the five-hundredth together', () => {
    const events = Array.from({ length: 510 }, (_, i): Event => ({
      kind: 'track',
      name: `n${i}`,
      props: {},
      id: String(i),
      at: start,
      user: 'ann',
      verified: true,
    }));
    const { counts } = advance(plan, emptyAccount('acme'), events, start).state;
    expect(Object.keys(counts)).toHaveLength(501);
    expect(counts['…']).toBe(10);
  });

  it('remembers two hundred traits, and a new one while there is room, whatever else is told with it', () => {
    const traitsOf = (names: number, more: string[] = []) =>
      Object.fromEntries([...Array.from({ length: names }, (_, i) => `t${i}`), ...more].map((name) => [name, name]));
    const told = (id: string, traits: { [name: string]: string }): Event => ({
      kind: 'group',
      id,
      at: start,
      verified: true,
      traits,
    });
    const known = advance(plan, emptyAccount('acme'), [told('1', traitsOf(199))], start).state;
    const { traits } = advance(plan, known, [told('2', traitsOf(199, ['last', 'beyond']))], start).state;
    expect(Object.keys(traits)).toHaveLength(200);
    expect(traits).toMatchObject({ last: 'last' });
  });

  it('is not fooled by names that objects have of their own', () => {
    const events = ['constructor', '__proto__', 'toString'].map((name, i): Event => ({
      kind: 'track',
      name,
      props: {},
      id: String(i),
      at: start,
      user: name,
      verified: true,
    }));
    const { state } = advance(plan, emptyAccount('acme'), events, start);
    expect(Object.entries(state.counts)).toEqual([
      ['constructor', 1],
      ['__proto__', 1],
      ['toString', 1],
    ]);
    expect(Object.keys(state.users)).toEqual(['constructor', '__proto__', 'toString']);
    expect(standing(plan, JSON.parse(JSON.stringify(state)) as AccountState, start).users).toHaveLength(3);
  });
});
