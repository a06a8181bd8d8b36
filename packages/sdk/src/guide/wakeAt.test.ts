import { expect, test } from 'vitest';
import type { Experience, Rule } from '@banso/engine';
import type { Held } from '@banso/engine/guides';
import { wakeAt } from './wakeAt.ts';

const day = 86_400_000;
const now = 100 * day;
const facts = { now, reachedAt: (key: string) => (key === 'made' ? now - day : undefined) };
const held = (opensAt: number | null): Held => ({ key: 'a', reason: 'cooldown', leaf: null, opensAt });
const shows = (audience: Rule | null, trigger: Rule | null = null) => ({ audience, trigger }) as Experience;
const next = (experiences: readonly Experience[], opens: readonly (number | null)[] = [], at?: string) =>
  wakeAt({ experiences }, at === undefined ? {} : { wakeAt: at }, { held: opens.map(held) }, facts);

const made: Rule = { op: 'milestone', key: 'made', is: 'reached', for: 3 * day };
const hours: Rule = { op: 'time', from: now - day, until: now + day };

test('looks again when a state that must hold for a time has held for that long', () => {
  expect(next([shows(null, made)])).toBe(now + 2 * day);
  expect(next([shows({ op: 'all', of: [{ op: 'not', of: made }] })])).toBe(now + 2 * day);
});

test('looks again at the first moment of any: a time that is over, a gate that opens, the server’s word', () => {
  expect(next([shows(made, hours)])).toBe(now + day);
  expect(next([shows(made)], [null, now + 7])).toBe(now + 7);
  expect(next([shows(made)], [], new Date(now + 5).toISOString())).toBe(now + 5);
});

test('what lies behind, and what can never be, is not waited for', () => {
  expect(next([shows(null), shows({ op: 'time', until: now })], [now, now - day], 'soon')).toBe(Infinity);
  expect(next([shows({ ...made, key: 'unheard' })])).toBe(Infinity);
});
