import { describe, expect, it } from 'vitest';
import { advance } from './account/advance.ts';
import { claim } from './account/claim.ts';
import { emptyAccount } from './account/empty.ts';
import { refold } from './account/refold.ts';
import type { AccountState, Effect } from './account/state.ts';
import { assemble, withEarlier } from './assemble.ts';
import { DAY } from './calendar.ts';
import { identify, start } from './cases/arrival.ts';
import { samplePlan } from './cases/samples.ts';
import { earlierIn, followUpFor } from './earlier.ts';
import type { Event } from './event.ts';
import type { FollowUp, Plan, PlaybookPlan } from './plan.ts';

const sample = samplePlan();
const [{ plan: playbook }] = sample.playbooks as [Plan['playbooks'][number]];
const stuck = sample.followUps.get('stuck')!.followUp;
const [, , mail] = stuck.steps as [unknown, unknown, FollowUp['steps'][number]];
const settings = { ...sample.settings, quietHours: null };
const at = (tally: string): FollowUp['trigger'] => ({
  op: 'event',
  tally: { key: tally, event: tally, where: [], excludeOrigin: [] },
});

const followUp: FollowUp = {
  ...stuck,
  trigger: { op: 'tenure', tests: [{ cmp: 'gte', value: 0 }] },
  goal: null,
  exit: null,
  holdout: 0,
  reentry: 2 * DAY,
  expireAfter: 9 * DAY,
};
const waits = (days: number): FollowUp['steps'][number] => ({ key: 'pause', do: 'delay', for: days * DAY });
const published = (version: number, change: Partial<FollowUp>, over: Partial<PlaybookPlan> = {}) => ({
  version,
  plan: { ...playbook, ...over, followUps: [{ ...followUp, ...change }] },
});
const first = published(1, { steps: [waits(3), { ...mail, key: 'first' }], exit: at('old.done') });
const second = published(2, { steps: [waits(30), { ...mail, key: 'second' }], exit: at('new.done') });
const planOf = (one: ReturnType<typeof published>) =>
  assemble({ revision: `r${one.version}`, settings, playbooks: [one], articles: [] });

const did = (name: string, when: number): Event => ({
  kind: 'track',
  name,
  props: {},
  id: `${name}${when}`,
  at: start + when,
  user: 'ann',
  verified: true,
});
const begun = advance(planOf(first), emptyAccount('acme'), [identify], start).state;

/** Under a new plan, as the account's object takes it: earlier versions that it needs, and its tallies told anew. */
function under(plan: Plan, state: AccountState, events: readonly Event[] = [identify]) {
  const needed = earlierIn(plan, state);
  const whole = withEarlier(
    plan,
    [first, second].filter(({ version }) => needed.some((one) => one.version === version)),
  );
  return { plan: whole, state: refold(whole, state, events, start) };
}
const mailsOf = (effects: readonly Effect[]) => effects.map(({ step, version }) => [step, version]);

describe('what began under a version', () => {
  it('goes on by it when another is in force, and the next entry begins by that', () => {
    const { plan, state } = under(planOf(second), begun);
    expect(earlierIn(planOf(second), begun)).toEqual([{ key: 'first-app', version: 1 }]);
    const done = advance(plan, state, [], start + 3 * DAY);
    expect(mailsOf(done.effects)).toEqual([['first', 1]]);
    const [effect] = done.effects as [Effect];
    expect(claim(plan, done.state, effect, start + 3 * DAY)).toMatchObject({ go: true });
    const again = advance(plan, done.state, [], start + 5 * DAY);
    expect(again.state.journeys['stuck']).toMatchObject({ entry: 2, version: 2, step: 'pause', ended: null });
    expect(advance(plan, again.state, [], start + 34 * DAY).effects).toEqual([]);
    expect(mailsOf(advance(plan, again.state, [], start + 35 * DAY).effects)).toEqual([['second', 2]]);
    expect(earlierIn(plan, again.state)).toEqual([]);
  });

  it('leaves by its own exit, whose events are counted still, and not by that of the other', () => {
    const { plan, state } = under(planOf(second), begun, [identify, did('old.done', 0)]);
    expect(advance(plan, state, [], start + 1).state.journeys['stuck']?.ended?.how).toBe('exit');
    const other = under(planOf(second), begun);
    const kept = advance(other.plan, other.state, [did('new.done', 1)], start + 1).state;
    expect(kept.journeys['stuck']?.ended).toBeNull();
    const left = advance(other.plan, kept, [did('old.done', 2)], start + 2).state;
    expect(left.journeys['stuck']?.ended?.how).toBe('exit');
  });

  it('goes on by what is in force once its version was rolled back', () => {
    const late = advance(planOf(second), emptyAccount('acme'), [identify], start).state;
    const { plan, state } = under(planOf(first), late);
    expect(earlierIn(plan, late)).toEqual([]);
    expect(mailsOf(advance(plan, state, [], start + 3 * DAY).effects)).toEqual([['first', 1]]);
  });

  it('does not go back to its version when that was rolled back and another is in force after it', () => {
    const late = advance(planOf(second), emptyAccount('acme'), [identify], start).state;
    const back = under(planOf(first), late);
    const rolledBack = advance(back.plan, back.state, [], start + DAY).state;
    const third = published(3, { steps: [waits(30), { ...mail, key: 'third' }] });
    const { plan, state } = under(planOf(third), rolledBack);
    expect(earlierIn(plan, rolledBack)).toEqual([{ key: 'first-app', version: 1 }]);
    expect(mailsOf(advance(plan, state, [], start + 3 * DAY).effects)).toEqual([['first', 1]]);
  });

  it('does not go on where it was withdrawn, paused or stopped by staff', () => {
    const without = assemble({
      ...{ revision: 'r3', settings, articles: [] },
      playbooks: [{ version: 3, plan: { ...playbook, followUps: [] } }],
    });
    const gone = under(without, begun);
    expect(followUpFor(gone.plan, { playbook: 'first-app', followUp: 'stuck', version: 1 })).toBeUndefined();
    expect(advance(gone.plan, gone.state, [], start + 9 * DAY).effects).toEqual([]);
    const { plan, state } = under(planOf(second), begun);
    const paused = { ...plan, paused: new Set(['stuck']) };
    expect(advance(paused, state, [], start + 3 * DAY).effects).toEqual([]);
    const stop = { kind: 'override', key: null, stopped: true, until: null } as const;
    const stopped: Event = { ...stop, id: 's', at: start, verified: true };
    expect(advance(plan, state, [stopped], start + 3 * DAY).effects).toEqual([]);
  });

  it('may ask for a milestone that is in force no more, which nobody is told of', () => {
    const [milestone] = playbook.milestones as [PlaybookPlan['milestones'][number]];
    const goal = { rule: { op: 'milestone', key: milestone.key, is: 'reached' }, within: null } as const;
    const old = published(1, { ...first.plan.followUps[0], goal, exit: null });
    const next = published(2, { steps: [waits(30)] }, { milestones: playbook.milestones.slice(1) });
    const state = advance(planOf(old), emptyAccount('acme'), [identify], start).state;
    const plan = withEarlier(planOf(next), [old]);
    const told = advance(plan, refold(plan, state, [identify], start), [did('app.created', 1)], start + 1);
    expect(told.state.journeys['stuck']?.ended?.how).toBe('goal');
    expect(told.decisions.map(({ what }) => what)).toEqual(['exited']);
  });
});
