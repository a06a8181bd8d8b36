import { describe, expect, it } from 'vitest';
import { identify, start } from '../cases/arrival.ts';
import { samplePlan } from '../cases/samples.ts';
import { DAY } from '../calendar.ts';
import type { Event } from '../event.ts';
import type { Plan } from '../plan.ts';
import { advance } from './advance.ts';
import { claim, type Waiting } from './claim.ts';
import { emptyAccount } from './empty.ts';
import { explain } from './explain.ts';
import type { AccountState } from './state.ts';

const plan = samplePlan();

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

describe('the cap when a mail is about to leave', () => {
  const capped: Plan = { ...plan, settings: { ...plan.settings, caps: { perDay: 1, perWeek: 5 } } };
  const became = (mail: string, how: 'sent' | 'unknown' | 'cancelled', at: number): Event => ({
    kind: 'effect',
    id: `${mail}/${how}`,
    at,
    verified: true,
    effect: mail,
    user: 'ann',
    became: how,
  });
  const told = (state: AccountState, event: Event) => advance(capped, state, [event], event.at).state;
  const meanwhile = { ...whenMailIsDue().effect, id: 'p/other/mail/1/ann', followUp: 'other' };

  it('counts what has left and what may have, not what was decided on', () => {
    const { state, effect } = whenMailIsDue();
    expect(claim(capped, state, effect, mailAt)).toMatchObject({ go: true });
    const held = { go: false, reason: 'capReached', opensAt: expect.any(Number) };
    for (const how of ['sent', 'unknown'] as const)
      expect(claim(capped, told(state, became(meanwhile.id, how, mailAt)), effect, mailAt)).toEqual(held);
    expect(claim(capped, told(state, became(meanwhile.id, 'cancelled', mailAt)), effect, mailAt).go).toBe(true);
    expect(claim(capped, state, effect, mailAt, [mailAt - 1])).toEqual(held);
    expect(claim(capped, state, effect, mailAt, [mailAt - 2 * DAY]).go).toBe(true);
  });

  it('counts a mail on the day on which it left, and one that never left on none', () => {
    const { state, effect } = whenMailIsDue();
    const touches = (of: AccountState) => of.users['ann']?.touches;
    expect(touches(state)).toEqual([mailAt]);
    expect(touches(told(state, became(effect.id, 'sent', mailAt + 3 * DAY)))).toEqual([mailAt + 3 * DAY]);
    expect(touches(told(state, became(effect.id, 'cancelled', mailAt + 3 * DAY)))).toEqual([]);
  });

  it('keeps the gap between two mails by when the last one left', () => {
    const { state, effect } = whenMailIsDue();
    const spaced: Plan = { ...plan, settings: { ...plan.settings, cooldowns: { email: 3 * DAY } } };
    const left = told(state, became(meanwhile.id, 'sent', mailAt));
    expect(claim(spaced, state, effect, mailAt + DAY).go).toBe(true);
    expect(claim(spaced, left, effect, mailAt + DAY)).toMatchObject({ reason: 'cooldown', opensAt: mailAt + 3 * DAY });
  });

  /** The mail that is due, and one that is more important. */
  function withUrgent() {
    const { state, effect } = whenMailIsDue();
    const [[, inForce] = []] = capped.followUps;
    if (effect.kind !== 'email' || !inForce) throw new Error('the sample has a follow-up with a mail');
    const urgent = { ...inForce, followUp: { ...inForce.followUp, key: 'urgent', priority: 99 } };
    const plan: Plan = { ...capped, followUps: new Map([...capped.followUps, ['urgent', urgent]]) };
    return { plan, state, effect, other: { ...effect, id: 'p/urgent/mail/1/ann', followUp: 'urgent' } };
  }

  it('keeps the last place for a more important mail that only waits for its next try, unless this one would expire meanwhile', () => {
    const { plan, state, effect, other } = withUrgent();
    const asked = (next: number, over: Partial<Waiting['effect']> = {}, by = plan) =>
      claim(by, state, effect, mailAt, [], [{ effect: { ...other, ...over }, next }]);
    expect(asked(mailAt + 60_000)).toEqual({ go: false, reason: 'lowerPriority', opensAt: mailAt + 60_000 });
    const free = { go: true, address: 'ann@example.com' };
    expect(asked(mailAt)).toEqual(free);
    expect(asked(mailAt + 30 * DAY)).toEqual(free);
    expect(asked(mailAt + 14 * DAY - 60_000)).toEqual(free);
    expect(asked(mailAt + 60_000, { expiresAt: mailAt })).toEqual(free);
    expect(asked(mailAt + 60_000, { followUp: effect.followUp })).toEqual(free);
    const roomy = { ...plan.settings, caps: { perDay: 2, perWeek: 5 } };
    expect(asked(mailAt + 60_000, {}, { ...plan, settings: roomy })).toEqual(free);
    const spaced = { ...roomy, cooldowns: { email: DAY } };
    expect(asked(mailAt + 60_000, {}, { ...plan, settings: spaced })).toMatchObject({ reason: 'lowerPriority' });
  });

  it('is what explain says of a mail that waits for it', () => {
    const { state } = whenMailIsDue();
    const left = told(state, became(meanwhile.id, 'sent', mailAt));
    expect(explain(capped, left, mailAt)[0]).toMatchObject({ state: 'held', reason: 'capReached' });
    expect(explain(capped, state, mailAt)[0]).not.toMatchObject({ reason: 'capReached' });
  });

  it('lets explain name the more important one that an outbox knows of, and the cap once that may have left', () => {
    const { plan, state, effect, other } = withUrgent();
    const next = mailAt + 60_000;
    const both = [effect, other].map((one) => ({ effect: one, next }));
    const of = (user: string) => ({ waiting: user === 'ann' ? both : [], underWay: [] });
    const [said] = explain(plan, state, mailAt, of);
    expect(said).toMatchObject({ state: 'held', reason: 'lowerPriority', opensAt: next });
    expect(said?.gates.filter(({ reason }) => reason !== null)).toEqual([
      { user: 'ann', gate: 'priority', reason: 'lowerPriority', opensAt: next },
    ]);
    const alone = (underWay: number[]) => explain(plan, state, mailAt, () => ({ waiting: [both[0]!], underWay }))[0];
    expect(alone([])).toMatchObject({ state: 'waiting', reason: null });
    expect(alone([mailAt])).toMatchObject({ state: 'held', reason: 'capReached' });
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
