import { describe, expect, it } from 'vitest';
import { DAY, HOUR, parseInstant } from '../calendar.ts';
import { is, samplePlan, tallyOf } from '../cases/samples.ts';
import type { Event } from '../event.ts';
import { prepare } from '../guides/prepared.ts';
import type { FollowUpStep, Plan } from '../plan.ts';
import type { EventRule } from '../rules/rule.ts';
import { advance } from './advance.ts';
import { emptyAccount } from './empty.ts';
import { standing } from './standing.ts';
import { viewOf, type View } from './view.ts';

const start = parseInstant('2026-11-24T03:00:00Z') as number;
const tracked = (name: string): Event => ({
  ...{ id: name, at: start, user: 'ann', verified: true },
  ...{ kind: 'track', name, props: {} },
});
const created = tracked('record.created');
const shown: Event = {
  ...{ id: '2', at: start, user: 'ann', verified: true },
  ...{ kind: 'experience', key: 'nps', did: 'shown', unasked: true },
};
const record: EventRule = { op: 'event', tally: tallyOf('record.created') };
const show: FollowUpStep = { key: 'show', do: 'experience', experience: 'build' };
const lately: EventRule = { ...record, within: 3 * DAY };

/** Sees an account every hour for twenty days, beside a page that asks again only when it was told to. */
function follow(plan: Plan, events: readonly Event[] = [created]) {
  const prepared = prepare(plan);
  const look = (state: ReturnType<typeof advance>['state'], now: number) =>
    viewOf(prepared, state, standing(plan, state, now), { user: 'ann' }, now, 'https://example.com');
  let { state } = advance(plan, emptyAccount('acme'), events, start);
  let page = look(state, start);
  let asked = 0;
  const pairs: { readonly told: object; readonly true: object }[] = [];
  for (let now = start + HOUR; now <= start + 20 * DAY; now += HOUR) {
    ({ state } = advance(plan, state, [], now));
    if (now >= Date.parse(page.wakeAt ?? '')) {
      page = look(state, now);
      asked += 1;
    }
    pairs.push({ told: withoutTimes(page), true: withoutTimes(look(state, now)) });
  }
  return { pairs, asked, different: new Set(pairs.map((pair) => JSON.stringify(pair.true))).size, last: page };
}

const withoutTimes = ({ at: _, wakeAt: __, ...said }: View) => said;

describe('a page that asks again when its view says so', () => {
  it.each([
    ['a milestone falls late, and a follow-up shows something for it', {}, [created]],
    ['a state has held for long enough', { audience: { ...record, for: 5 * DAY } }, [created]],
    ['what was done lately was done long ago', { audience: { op: 'not', of: lately } }, [created]],
    ['an account is old enough', { audience: { op: 'tenure', tests: [{ cmp: 'gte', value: 4 * DAY }] } }, [created]],
    [
      'a segment is left',
      { settings: { segments: { new: lately } }, audience: { op: 'segment', key: 'new' } },
      [created],
    ],
    [
      'a follow-up goes on after a while',
      { followUp: { trigger: record, steps: [{ key: 'a', do: 'delay', for: 30 * HOUR }, show] } },
      [created],
    ],
    [
      'a follow-up has waited long enough',
      {
        followUp: {
          trigger: record,
          steps: [{ key: 'a', do: 'wait', until: { ...record, for: 2 * DAY }, upTo: 3 * DAY }, show],
        },
      },
      [created],
    ],
    [
      'a follow-up begins on its day',
      { followUp: { trigger: record, schedule: { from: start + 50 * HOUR, until: null }, steps: [show] } },
      [created],
    ],
    ['the cap opens', { settings: { caps: { perDay: 1, perWeek: 1 } } }, [created, shown]],
  ] as const)('knows at every hour what it would be told: %s', (_, change, events) => {
    const { pairs, asked, different } = follow(samplePlan(change as never), events);
    for (const { told, true: itself } of pairs) expect(told).toEqual(itself);
    expect(different).toBeGreaterThan(1);
    expect(asked).toBeLessThan(10);
  });

  it('is not told to ask where only events change anything', () => {
    const plan = samplePlan({
      audience: { op: 'account', trait: 'plan', tests: is('trial') },
      followUp: { steps: [] },
    });
    expect(follow(plan, [tracked('app.created')]).last.wakeAt).toBeUndefined();
  });
});
