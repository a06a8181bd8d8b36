import { describe, expect, it } from 'vitest';
import { samplePlan } from '../cases/samples.ts';
import { DAY, parseInstant } from '../calendar.ts';
import type { Event } from '../event.ts';
import { advance } from './advance.ts';
import { claim } from './claim.ts';
import { emptyAccount } from './empty.ts';
import { explain } from './explain.ts';
import type { AccountState } from './state.ts';

const plan = samplePlan();
const start = parseInstant('2026-11-24T03:00:00Z') as number;

const identify: Event = {
  kind: 'identify',
  id: '1',
  at: start,
  user: 'ann',
  verified: true,
  traits: { email: 'ann@example.com' },
};
const mailAt = start + 2 * DAY + DAY / 6;

function whenMailIsDue() {
  const begun = advance(plan, emptyAccount('acme'), [identify], start);
  const late = advance(plan, begun.state, [], start + 2 * DAY);
  const due = advance(plan, late.state, [], mailAt);
  return { state: due.state, effect: due.effects[0] as NonNullable<(typeof due.effects)[0]> };
}

describe('a follow-up that nobody was awake for', () => {
  it('gives up a message that has waited longer than it may, though every gate is open', () => {
    const begun = advance(plan, emptyAccount('acme'), [identify], start);
    const late = advance(plan, begun.state, [], start + 2 * DAY);
    const { effects, decisions } = advance(plan, late.state, [], mailAt + 20 * DAY);
    expect(effects.filter(({ kind }) => kind === 'email')).toEqual([]);
    expect(decisions).toContainEqual(expect.objectContaining({ what: 'held', step: 'mail', reason: 'expired' }));
  });

  it('lets a message leave no longer after it was due than it may', () => {
    const begun = advance(plan, emptyAccount('acme'), [identify], start);
    const late = advance(plan, begun.state, [], start + 2 * DAY);
    const [mail] = advance(plan, late.state, [], mailAt + 10 * DAY).effects;
    expect(mail).toMatchObject({ kind: 'email', expiresAt: mailAt + 14 * DAY });
  });
});

describe('claim', () => {
  it('lets a mail go that is still due, to the address known now', () => {
    const { state, effect } = whenMailIsDue();
    expect(claim(plan, state, effect, mailAt)).toEqual({ go: true, address: 'ann@example.com' });
  });

  it('stops a mail after an unsubscribe, a reached goal, a person gone, a playbook gone, or too long a time', () => {
    const { state, effect } = whenMailIsDue();
    const after = (event: Partial<Event>) =>
      advance(plan, state, [{ id: '9', at: mailAt, user: 'ann', verified: true, ...event } as Event], mailAt).state;
    const reason = (of: AccountState, by = plan, now = mailAt) => claim(by, of, effect, now);
    expect(reason(after({ kind: 'suppress', reason: 'unsubscribed' }))).toMatchObject({
      go: false,
      reason: 'suppressed',
    });
    expect(reason(after({ kind: 'consent', category: 'productHelp', granted: false, source: 'mail' }))).toMatchObject({
      go: false,
      reason: 'noConsent',
    });
    expect(reason(after({ kind: 'track', name: 'app.created', props: {} }))).toMatchObject({
      go: false,
      reason: 'alreadyReached',
    });
    expect(reason(after({ kind: 'leave' }))).toMatchObject({ go: false, reason: 'noAddress' });
    expect(reason(state, { ...plan, followUps: new Map() })).toMatchObject({ go: false, reason: 'paused' });
    expect(reason(state, plan, mailAt + 15 * DAY)).toMatchObject({ go: false, reason: 'expired' });
  });
});

describe('explain', () => {
  it('says of a follow-up that has not begun what keeps it out and until when', () => {
    const { state } = advance(plan, emptyAccount('acme'), [identify], start);
    const [first] = explain(plan, state, start);
    expect(first).toMatchObject({
      followUp: 'stuck',
      state: 'notEntered',
      reason: 'notTriggered',
      opensAt: start + 2 * DAY,
    });
  });

  it('shows every gate in order for the person a mail would reach', () => {
    const { state } = advance(plan, emptyAccount('acme'), [identify], start);
    const [first] = explain(plan, state, start);
    expect(first?.gates.map(({ gate }) => gate)).toEqual([
      'schedule',
      'audience',
      'trigger',
      'experiment arm',
      'consent',
      'suppression',
      'already reached',
      'cooldown',
      'account override',
      'priority',
      'frequency cap',
      'quiet hours',
    ]);
    expect(first?.gates.filter(({ reason }) => reason !== null)).toMatchObject([{ gate: 'trigger', user: 'ann' }]);
  });

  it('says how it ended', () => {
    const { state } = whenMailIsDue();
    const done = advance(
      plan,
      state,
      [{ kind: 'track', name: 'app.created', props: {}, id: '5', at: mailAt, user: 'ann', verified: true }],
      mailAt,
    ).state;
    expect(explain(plan, done, mailAt)[0]).toMatchObject({ state: 'ended', journey: { ended: { how: 'goal' } } });
  });
});
