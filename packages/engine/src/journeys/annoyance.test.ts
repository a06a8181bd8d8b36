import { describe, expect, it } from 'vitest';
import { advance } from '../account/advance.ts';
import { emptyAccount } from '../account/empty.ts';
import { DAY, parseInstant } from '../calendar.ts';
import { samplePlan } from '../cases/samples.ts';
import type { Event } from '../event.ts';
import { annoyanceIn, annoys } from './annoyance.ts';

const plan = samplePlan();
const start = parseInstant('2026-11-24T03:00:00Z') as number;

function annoyedBy(...events: readonly object[]) {
  const told = [{ kind: 'identify', user: 'ann', traits: { email: 'ann@example.com' }, at: start }, ...events];
  let state = emptyAccount('acme');
  for (const [i, event] of told.entries()) {
    const one = { id: String(i), verified: true, ...event } as unknown as Event;
    // An hour more, so that whatever the follow-up was waiting for is over.
    state = advance(plan, state, [], one.at).state;
    state = advance(plan, state, [one], one.at).state;
  }
  return annoyanceIn(plan, state);
}

const mailed = start + 2 * DAY;
const until = (at: number) => ({ kind: 'page', path: '/', user: 'ann', at });

describe('annoyance', () => {
  it('counts who put a tour away without finishing it, and who finished it', () => {
    const did = (user: string, what: string) => ({ kind: 'experience', key: 'build', did: what, user, at: start + 1 });
    expect(
      annoyedBy(did('ann', 'shown'), did('ann', 'dismissed'), did('bob', 'shown'), did('bob', 'completed')),
    ).toContainEqual({ key: 'build', by: 'dismissed', reached: 2, annoyed: 1 });
  });

  it('blames the mail that came last before somebody opted out, within a week', () => {
    const no = (at: number) => ({ kind: 'suppress', reason: 'unsubscribed', user: 'ann', at });
    const sent = [until(mailed), until(mailed + DAY / 6)];
    const of = (found: ReturnType<typeof annoyanceIn>) => found.find(({ key }) => key === 'stuck');
    expect(of(annoyedBy(...sent, no(mailed + DAY)))).toMatchObject({ reached: 1, annoyed: 1 });
    expect(of(annoyedBy(...sent, no(mailed + 20 * DAY)))).toMatchObject({ reached: 1, annoyed: 0 });
  });

  it('pauses by the lower end of the interval, and only with enough people', () => {
    const quality = { dismissed: 0.6, unsubscribed: 0.03 };
    const told = (by: 'dismissed' | 'unsubscribed', reached: number, annoyed: number) =>
      annoys(quality, { key: 'k', by, reached, annoyed });
    expect(told('dismissed', 29, 29)).toBe(false);
    expect(told('dismissed', 30, 20)).toBe(false);
    expect(told('dismissed', 30, 26)).toBe(true);
    expect(told('unsubscribed', 99, 20)).toBe(false);
    expect(told('unsubscribed', 200, 8)).toBe(false);
    expect(told('unsubscribed', 200, 14)).toBe(true);
    expect(annoys(undefined, { key: 'k', by: 'dismissed', reached: 100, annoyed: 100 })).toBe(false);
  });
});
