/** Projects whose follow-ups write to one person at once, lived through: for tests. */
import { advance } from '../account/advance.ts';
import { emptyAccount } from '../account/empty.ts';
import type { Decision, Effect } from '../account/state.ts';
import { assemble } from '../assemble.ts';
import { HOUR, parseInstant } from '../calendar.ts';
import type { Event, Instant } from '../event.ts';
import type { FollowUp, Plan } from '../plan.ts';
import { samplePlan } from './samples.ts';

/** Tuesday noon in Tokyo. */
export const start = parseInstant('2026-11-24T03:00:00Z') as number;
export const sample = samplePlan();
export const stuck = sample.followUps.get('stuck')!.followUp;
export const mail = stuck.steps[2]!;

export type Change = {
  readonly settings?: object;
  readonly followUps: readonly Partial<FollowUp>[];
  readonly paused?: readonly string[];
};

/** A project whose follow-ups each write one mail as soon as the account begins. */
export function planOf({ settings, followUps, paused = [] }: Change): Plan {
  const [{ plan: playbook }] = sample.playbooks as [Plan['playbooks'][number]];
  const written = followUps.map((change, i): FollowUp => ({
    ...stuck,
    key: `f${i}`,
    trigger: { op: 'tenure', tests: [{ cmp: 'gte', value: 0 }] },
    goal: null,
    steps: [mail],
    ...change,
  }));
  const plan = assemble({
    revision: 'r',
    settings: { ...sample.settings, ...settings },
    playbooks: [{ version: 1, plan: { ...playbook, followUps: written } }],
    articles: [],
  });
  return { ...plan, paused: new Set(paused) };
}

export type Told = { readonly [key: string]: unknown } & { readonly at?: number; readonly kind: string };

/** Lives through events and wakes up to `until`; the lines of what was decided, as offsets in hours. */
export function lived(plan: Plan, events: readonly Told[], until: number, id = 'acme') {
  let state = emptyAccount(id);
  let wakeAt: Instant | null = null;
  const decisions: Decision[] = [];
  const effects: Effect[] = [];
  const step = (due: readonly Event[], now: Instant) => {
    const next = advance(plan, state, due, now);
    ({ state, wakeAt } = next);
    decisions.push(...next.decisions);
    effects.push(...next.effects);
  };
  const all = [{ kind: 'identify', user: 'ann', traits: { email: 'ann@example.com' } } as Told, ...events];
  all.forEach((event, i) => {
    const at = start + (event.at ?? 0);
    while (wakeAt !== null && wakeAt < at) step([], wakeAt);
    step([{ id: String(i), verified: true, ...event, at } as unknown as Event], at);
  });
  while (wakeAt !== null && wakeAt <= start + until) step([], wakeAt);
  const lines = decisions.flatMap((one) => {
    const when = `${(one.at - start) / HOUR}h`;
    if (one.what === 'email') return [`${when} ${one.followUp} sent`];
    if (one.what === 'held') {
      return [
        `${when} ${one.followUp} ${one.reason}${one.opensAt === null ? '' : ` until ${(one.opensAt - start) / HOUR}h`}`,
      ];
    }
    return one.what === 'exited' ? [`${when} ${one.followUp} ${one.how}`] : [];
  });
  return { state, lines, effects };
}
