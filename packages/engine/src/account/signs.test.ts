import { expect, test } from 'vitest';
import { DAY, parseInstant } from '../calendar.ts';
import { samplePlan } from '../cases/samples.ts';
import type { Event } from '../event.ts';
import { advance } from './advance.ts';
import { emptyAccount } from './empty.ts';
import { signsOf } from './signs.ts';

const start = parseInstant('2026-11-24T03:00:00Z') as number;
const joins = (user: string, role: string, day = 0): Event => ({
  ...{ id: `${user}/${role}`, at: start + day * DAY, user, verified: true },
  ...{ kind: 'group', traits: {}, role },
});
const leaves = (user: string, day: number): Event => ({
  ...{ id: `${user}/left`, at: start + day * DAY, user, verified: true, kind: 'leave' },
});
const signsAfter = (...events: readonly Event[]) =>
  signsOf(advance(samplePlan(), emptyAccount('acme'), events, start + 30 * DAY).state);

test('a champion who leaves is missed from that moment, until another has the part', () => {
  const team = [joins('ann', 'champion'), joins('bob', 'decisionMaker')];
  expect(signsAfter(...team)).toEqual([]);
  expect(signsAfter(...team, leaves('ann', 9))).toEqual([{ sign: 'championLeft', since: start + 9 * DAY }]);
  expect(signsAfter(...team, leaves('ann', 9), joins('eve', 'champion', 10))).toEqual([]);
});

test('without a decision maker there is a sign, also once the one there was has left', () => {
  expect(signsAfter(joins('ann', 'champion'))).toEqual([{ sign: 'noDecisionMaker', since: null }]);
  expect(signsAfter(joins('ann', 'champion'), joins('bob', 'decisionMaker'), leaves('bob', 3))).toEqual([
    { sign: 'noDecisionMaker', since: null },
  ]);
});

test('nothing is said where the product tells of neither part, or nobody is left', () => {
  expect(signsAfter(joins('ann', 'admin'), joins('bob', 'member'))).toEqual([]);
  expect(signsAfter(joins('ann', 'champion'), leaves('ann', 2))).toEqual([]);
});
