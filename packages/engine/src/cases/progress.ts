/** Cases of progress: when milestones are reached, by whomever; the same told anew from the log; and how long it takes. */
import { advance } from '../account/advance.ts';
import { emptyAccount } from '../account/empty.ts';
import { refold } from '../account/refold.ts';
import type { AccountState } from '../account/state.ts';
import { assemble } from '../assemble.ts';
import { DAY, parseInstant } from '../calendar.ts';
import type { Event, Traits } from '../event.ts';
import type { Milestone, Plan } from '../plan.ts';
import { kaplanMeier } from '../progress/kaplanMeier.ts';
import { selfReliance } from '../progress/selfReliance.ts';
import { get } from '../record.ts';
import type { Rule } from '../rules/rule.ts';
import { samplePlan, tallyOf } from './samples.ts';
import { span, when } from './spans.ts';

/** A rule, with its events by name: `{ "op": "event", "event": "opened", "excludeOrigin": ["staff"], "count": … }`. */
type WrittenRule = { readonly [key: string]: unknown };

/** `[when, person or null for the account, event or "+milestone" or "-milestone", more]`. */
type Happened = readonly [
  string,
  string | null,
  string,
  {
    readonly origin?: string;
    readonly props?: Traits;
    readonly verified?: boolean;
    readonly staff?: { readonly by: string | null };
  }?,
];

export interface ProgressTables {
  readonly reached: readonly {
    readonly name: string;
    readonly subject: 'account' | 'user';
    readonly reached: WrittenRule;
    readonly segments?: { readonly [key: string]: WrittenRule };
    /** Can be told only by looking at the present, so when it was told counts. */
    readonly present?: true;
    readonly happened: readonly Happened[];
    /** When, by person, or of the account under "". */
    readonly at: { readonly [who: string]: string | null };
  }[];
  /** A playbook is changed when all has happened. */
  readonly refolds: readonly {
    readonly name: string;
    readonly before: WrittenRule;
    readonly after: WrittenRule;
    readonly happened: readonly Happened[];
    readonly at: string | null;
  }[];
  /** Times in days; `+` after one: still open. */
  readonly survivals: readonly {
    readonly name: string;
    readonly times: readonly string[];
    readonly median: number | null;
    readonly interval: readonly [number | null, number | null];
    /** Share still open after a time, by day. */
    readonly open?: { readonly [day: string]: number };
  }[];
  readonly selfReliance: readonly {
    readonly name: string;
    readonly reached: readonly number[];
    readonly touches: readonly number[];
    readonly alone: number;
  }[];
}

const START = parseInstant('2026-11-24T03:00:00Z') as number;
const END = START + 60 * DAY;

export function* runProgress(tables: ProgressTables): Generator<readonly [string, unknown, unknown]> {
  for (const one of tables.reached) {
    const plan = planOf(one.subject, one.reached, one.segments);
    const events = one.happened.map(eventOf);
    yield [one.name, one.at, reachedIn(one.subject, after(plan, events))];
    if (one.present) continue;
    yield [`${one.name}, in any order`, one.at, reachedIn(one.subject, after(plan, [...events].reverse()))];
    const retold = refold(plan, forgotten(after(plan, events)), events, END);
    yield [`${one.name}, told anew from the log`, one.at, reachedIn(one.subject, retold)];
  }
  for (const { name, before, after: changed, happened, at } of tables.refolds) {
    const plan = planOf('account', changed);
    const log = happened.map(eventOf);
    const state = refold(plan, after(planOf('account', before), log), log, END);
    yield [name, { '': at }, reachedIn('account', state)];
    const { effects, decisions } = advance(plan, state, [], END);
    yield [`${name}: nothing is said or sent of it`, [[], []], [effects, decisions]];
  }
  for (const { name, times, open = {}, ...wanted } of tables.survivals) {
    const told = kaplanMeier(times.map((time) => ({ for: parseFloat(time), reached: !time.endsWith('+') })));
    yield [name, wanted, { median: told.median, interval: [told.from, told.to] }];
    for (const [day, share] of Object.entries(open)) {
      const step = told.steps.find(({ at }) => at === Number(day));
      yield [`${name}, after ${day}`, share, step && Math.round(step.open * 1000) / 1000];
    }
  }
  for (const { name, reached, touches, alone } of tables.selfReliance) {
    const days = (of: readonly number[]) => of.map((day) => day * DAY);
    yield [name, { alone, of: reached.length }, selfReliance(days(reached), days(touches))];
  }
}

function planOf(
  subject: 'account' | 'user',
  reached: WrittenRule,
  segments: { [key: string]: WrittenRule } = {},
): Plan {
  const { settings } = samplePlan();
  const milestone: Milestone = {
    key: 'it',
    title: { en: 'It' },
    role: 'habit',
    weight: 1,
    due: null,
    reached: read(reached) as Milestone['reached'],
  };
  const plan = { key: 'one', title: { en: 'One' }, subject, audience: null, experiences: [], followUps: [] };
  return assemble({
    revision: JSON.stringify(reached),
    settings: {
      ...settings,
      segments: Object.fromEntries(Object.entries(segments).map(([key, rule]) => [key, read(rule)])),
    },
    playbooks: [{ version: 1, plan: { ...plan, milestones: [milestone] } }],
    articles: [],
  });
}

function read(written: WrittenRule): Rule {
  const { event, where = [], excludeOrigin = [], of, ...rest } = written;
  if (Array.isArray(of)) return { ...rest, of: of.map(read) } as unknown as Rule;
  if (typeof event !== 'string') return written as unknown as Rule;
  return { ...rest, tally: tallyOf(event, where as never, excludeOrigin as never) } as unknown as Rule;
}

function eventOf([at, user, what, more = {}]: Happened, index: number): Event {
  const base = { id: String(index), at: START + span(at), verified: true, ...(user !== null && { user }) };
  const [sign] = what;
  if (sign === '+' || sign === '-')
    return { ...base, ...more, kind: 'milestone', key: what.slice(1), done: sign === '+' };
  return { ...base, props: {}, ...more, kind: 'track', name: what };
}

function after(plan: Plan, events: readonly Event[]): AccountState {
  return events.reduce((state, event) => advance(plan, state, [event], event.at).state, emptyAccount('acme'));
}

/** As if nothing had been tallied yet, nor reached by events. */
function forgotten(state: AccountState): AccountState {
  const clear = <T extends Pick<AccountState, 'tallies' | 'milestones'>>(one: T): T => ({
    ...one,
    tallies: {},
    milestones: Object.fromEntries(Object.entries(one.milestones).filter(([, { by }]) => by !== 'event')),
  });
  return {
    ...clear(state),
    users: Object.fromEntries(Object.entries(state.users).map(([id, user]) => [id, clear(user)])),
  };
}

function reachedIn(subject: 'account' | 'user', state: AccountState) {
  const at = (milestones: AccountState['milestones']) => {
    const reached = get(milestones, 'it')?.at ?? null;
    return reached === null ? null : when(reached - START);
  };
  if (subject === 'account') return { '': at(state.milestones) };
  return Object.fromEntries(Object.values(state.users).map(({ id, milestones }) => [id, at(milestones)]));
}
