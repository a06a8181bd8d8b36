import { describe, expect, it } from 'vitest';
import { advance } from '../account/advance.ts';
import { emptyAccount } from '../account/empty.ts';
import { parseInstant } from '../calendar.ts';
import { samplePlan } from '../cases/samples.ts';
import type { Event } from '../event.ts';

const plan = samplePlan();
const start = parseInstant('2026-11-24T03:00:00Z') as number;

describe('a no to all mail', () => {
  it('is taken back by the person who said it, and not where another did, whatever order the words come in', () => {
    const no = (reason: 'unsubscribed' | 'bounced', at: number): Event => ({
      ...{ kind: 'suppress', id: `${reason}${at}`, at: start + at, user: 'ann', verified: true, reason },
    });
    const yes = (at: number, verified = true): Event => ({
      ...{ kind: 'consent', id: `yes${at}`, at: start + at, user: 'ann', verified },
      ...{ category: '*', granted: true, source: 'preferences' },
    });
    const after = (...events: Event[]) => {
      const [one, other] = [events, [...events].reverse()].map(
        (all) => advance(plan, emptyAccount('acme'), all, start + 9).state.users['ann']?.suppressed,
      );
      expect(one).toEqual(other);
      return one;
    };
    expect(after(no('unsubscribed', 1), yes(2))).toBeNull();
    expect(after(no('unsubscribed', 1), yes(2, false))).toMatchObject({ reason: 'unsubscribed' });
    expect(after(no('unsubscribed', 1), yes(2), no('unsubscribed', 3))).toEqual({
      at: start + 3,
      reason: 'unsubscribed',
    });
    expect(after(no('unsubscribed', 1), no('bounced', 2), yes(3))).toEqual({ at: start + 2, reason: 'bounced' });
  });

  it('by a bounce is of the address they had, whatever order the words come in; other reasons are of the person', () => {
    const about = { user: 'ann', verified: true };
    const has = (email: string, at: number): Event => ({
      ...{ kind: 'identify', id: `${email}${at}`, at: start + at, ...about, traits: { email } },
    });
    const no = (reason: 'bounced' | 'complained', at: number): Event => ({
      ...{ kind: 'suppress', id: `no${at}`, at: start + at, ...about, reason, address: 'ann@old.example' },
    });
    const after = (...events: Event[]) => {
      const [one, other] = [events, [...events].reverse()].map(
        (all) => advance(plan, emptyAccount('acme'), all, start + 9).state.users['ann']?.suppressed,
      );
      expect(one).toEqual(other);
      return one;
    };
    const old = has('Ann@old.example', 1);
    expect(after(old, no('bounced', 2))).toEqual({ at: start + 2, reason: 'bounced' });
    expect(after(old, no('bounced', 2), has('ann@new.example', 3))).toBeNull();
    expect(after(old, has('ann@new.example', 3), no('bounced', 4))).toBeNull();
    expect(after(old, no('complained', 2), has('ann@new.example', 3))).toMatchObject({ reason: 'complained' });
  });
});
