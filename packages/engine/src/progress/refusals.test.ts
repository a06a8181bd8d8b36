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
});
