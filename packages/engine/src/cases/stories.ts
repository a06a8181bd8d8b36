/** Stories: what an account lives through, told as lines, and what the engine decides, as lines. */
import { advance } from '../account/advance.ts';
import { emptyAccount } from '../account/empty.ts';
import { standing } from '../account/standing.ts';
import type { AccountState, Decision } from '../account/state.ts';
import { healthOf } from '../account/healthOf.ts';
import type { Plan } from '../plan.ts';
import { parseInstant } from '../calendar.ts';
import type { Event, Instant } from '../event.ts';
import { sampleHealth } from './sampleHealth.ts';
import { samplePlan } from './samples.ts';
import { span, when } from './spans.ts';

/** `[when, what]`: when as `2d 4h` after the start, what as the rest of an engine event. */
export interface Story {
  readonly name: string;
  readonly start: string;
  readonly plan?: Parameters<typeof samplePlan>[0];
  /** With health measured as in `sampleHealth`. */
  readonly health?: true;
  readonly happened: readonly (readonly [string, { readonly [key: string]: unknown }])[];
  readonly until: string;
  readonly decided: readonly string[];
  readonly progress?: number;
  readonly status?: string;
  /** Bands at the end. */
  readonly bands?: { readonly [axis: string]: string | null };
  /** Group and cohort of the first fortnight. */
  readonly group8?: readonly [number | null, string];
}

export function runStories(
  stories: readonly Story[],
): { readonly name: string; readonly wanted: unknown; readonly got: unknown }[] {
  return stories.map((story) => {
    const { name, decided, progress, status, bands, group8 } = story;
    const { plan, state, lines, end } = lived(story);
    const stands = standing(plan, state, end);
    const wanted = { decided, progress, status, bands, group8 };
    const got: typeof wanted = {
      decided: lines,
      progress: progress === undefined ? progress : Math.round(stands.progress * 1000) / 1000,
      status: status === undefined ? status : stands.status,
      bands: bands && bandsOf(plan, state, end),
      group8: group8 && [state.group8?.group ?? null, state.group8?.cohort ?? ''],
    };
    return { name, wanted, got };
  });
}

function bandsOf(plan: Plan, state: AccountState, now: Instant): NonNullable<Story['bands']> {
  const health = healthOf(plan, state, sampleHealth, now);
  const axes = (health?.axes ?? []).map(({ axis, band }) => [axis, band] as const);
  return Object.fromEntries([['overall', health?.band ?? null], ...axes]);
}

function lived({ start, plan: change, health, happened, until }: Story) {
  const plan = samplePlan({ ...change, settings: { ...change?.settings, ...(health && { health: sampleHealth }) } });
  const zero = parseInstant(start) ?? NaN;
  const end = zero + span(until);
  const events = happened.map(
    ([when, what], index) =>
      ({ id: String(index), verified: true, ...what, at: zero + span(when) }) as unknown as Event,
  );
  let state = emptyAccount('acme');
  let wakeAt: Instant | null = null;
  const lines: string[] = [];
  const step = (due: readonly Event[], now: Instant) => {
    const next = advance(plan, state, due, now);
    ({ state, wakeAt } = next);
    for (const decision of next.decisions) lines.push(`${when(now - zero)} ${line(decision, zero)}`);
  };
  for (const event of events) {
    while (wakeAt !== null && wakeAt < event.at) step([], wakeAt);
    step([event], event.at);
  }
  while (wakeAt !== null && wakeAt <= end) step([], wakeAt);
  return { plan, state, lines, end };
}

function line(decision: Decision, zero: Instant): string {
  const { user } = decision;
  const who = user === null ? '' : ` for ${user}`;
  switch (decision.what) {
    case 'reached':
    case 'late':
      return `${decision.milestone} ${decision.what}${who}`;
    case 'entered':
    case 'exited':
      return `${decision.followUp} ${decision.what}: ${decision.how}${who}`;
    case 'summoned':
      return `${decision.followUp} shows ${decision.experience}${who}`;
    case 'held': {
      const opens = decision.opensAt === null ? '' : ` until ${when(decision.opensAt - zero)}`;
      return `${decision.followUp}.${decision.step} held: ${decision.reason}${opens}${who}`;
    }
    default:
      return `${decision.followUp}.${decision.step} ${decision.what}${who}`;
  }
}
