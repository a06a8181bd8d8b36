/** Stories: what an account lives through, told as lines, and what the engine decides, as lines. */
import { advance } from '../account/advance.ts';
import { emptyAccount } from '../account/empty.ts';
import { standing } from '../account/standing.ts';
import type { Decision } from '../account/state.ts';
import { DAY, HOUR, parseInstant } from '../calendar.ts';
import type { Event, Instant } from '../event.ts';
import { samplePlan } from './samples.ts';

/** `[when, what]`: when as `2d 4h` after the start, what as the rest of an engine event. */
export interface Story {
  readonly name: string;
  readonly start: string;
  readonly plan?: Parameters<typeof samplePlan>[0];
  readonly happened: readonly (readonly [string, { readonly [key: string]: unknown }])[];
  readonly until: string;
  readonly decided: readonly string[];
  readonly progress?: number;
  readonly status?: string;
}

export function runStories(
  stories: readonly Story[],
): { readonly name: string; readonly wanted: unknown; readonly got: unknown }[] {
  return stories.map((story) => {
    const { name, decided, progress, status } = story;
    const { lines, stands } = lived(story);
    const wanted = {
      decided,
      ...(progress === undefined ? {} : { progress }),
      ...(status === undefined ? {} : { status }),
    };
    const rounded = Math.round(stands.progress * 1000) / 1000;
    const got = {
      decided: lines,
      ...(progress === undefined ? {} : { progress: rounded }),
      ...(status === undefined ? {} : { status: stands.status }),
    };
    return { name, wanted, got };
  });
}

function lived({ start, plan: change, happened, until }: Story) {
  const plan = samplePlan(change);
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
  return { lines, stands: standing(plan, state, end) };
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

function span(text: string): number {
  const units: { readonly [unit: string]: number } = { d: DAY, h: HOUR, m: 60_000 };
  return text.split(' ').reduce((sum, part) => sum + Number(part.slice(0, -1)) * (units[part.slice(-1)] ?? NaN), 0);
}

function when(ms: number): string {
  const parts = [
    [Math.floor(ms / DAY), 'd'],
    [Math.floor((ms % DAY) / HOUR), 'h'],
    [Math.floor((ms % HOUR) / 60_000), 'm'],
  ] as const;
  return parts.flatMap(([n, unit]) => (n > 0 ? [`${n}${unit}`] : [])).join(' ') || '0m';
}
