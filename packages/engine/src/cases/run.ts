/** Runs the tables of cases; the same in Node, in workerd and in a browser. */
import type { ExperienceState, Tally } from '../account/state.ts';
import { UNSEEN } from '../account/unseen.ts';
import { createZones, formatInstant, parseInstant } from '../calendar.ts';
import type { Instant, Json, Traits } from '../event.ts';
import type { Facts } from '../facts.ts';
import { fill } from '../fill.ts';
import type { Band } from '../healthPlan.ts';
import { choose } from '../guides/choose.ts';
import type { Offer } from '../guides/choose.ts';
import { blankTexts, inLocale, writeBlanks } from '../guides/pageText.ts';
import { putIn } from '../guides/putIn.ts';
import { JUDGED_BY_PAGE } from '../guides/splitForPage.ts';
import { nextStep } from '../guides/steps.ts';
import { cappedUntil } from '../journeys/caps.ts';
import { quietUntil } from '../journeys/quietHours.ts';
import { EMPTY_TALLY, tallied } from '../progress/tally.ts';
import { get } from '../record.ts';
import { evaluate, evaluateInPage, matchGlob, walk, type Answer, type Rule } from '../rules/index.ts';
import type { Filled, Node, Values } from '../text.ts';
import { runHealth } from './health.ts';
import { runProgress } from './progress.ts';
import { runStories } from './stories.ts';
import type { Tables } from './tables.ts';

export interface CaseResult {
  readonly table: string;
  readonly name: string;
  readonly wanted: unknown;
  readonly got: unknown;
}

/** One result a case; a case passes when `got` is `wanted`, compared as JSON. */
export function runCases(tables: Tables): CaseResult[] {
  const results: CaseResult[] = [];
  const told = (table: string, name: string, wanted: unknown, got: unknown) =>
    results.push({ table, name, wanted, got });
  for (const { name, rule, facts, answer, leaf } of tables.rules) {
    const verdict = evaluate(rule, factsFrom(facts));
    told('rules', name, answer, verdict.answer);
    if (isForPage(rule)) told('rules', `${name}, in the page`, verdict, evaluateInPage(rule, factsFrom(facts)));
    if (leaf !== undefined) told('rules', `${name} (the leaf that decided)`, leafAt(rule, leaf), verdict.leaf);
  }
  for (const { glob, path, matches } of tables.globs)
    told('globs', `${glob} on ${path}`, matches, matchGlob(glob, path));
  for (const { name, quiet, zone, now, opens } of tables.quietHours)
    told('quietHours', name, opens, written(quietUntil(quiet, zone, instant(now), createZones())));
  for (const { name, caps, zone, touches, now, opens } of tables.caps) {
    told('caps', name, opens, written(cappedUntil(caps, touches.map(instant), zone, instant(now), createZones())));
  }
  for (const { name, nodes, values, locale, filled } of tables.fill) {
    told('fill', name, filled, fill(nodes, values, locale));
    if (!hasChoice(nodes)) told('fill', `${name}, by way of the page`, filled, filledInPage(nodes, values, locale));
  }
  for (const { name, experiences, stage, on, held } of tables.choose) {
    const facts = factsFrom(stage);
    const judge = (rule: Rule) => evaluate(rule, facts);
    const choice = choose(experiences, { now: facts.now, judge, states: statesFrom(stage), ...stageFrom(stage) });
    told('choose', name, { on, held }, { on: placed(choice.on), held: reasons(choice.held) });
  }
  for (const { name, steps, from, facts, next } of tables.steps) {
    told(
      'steps',
      name,
      next,
      nextStep({ steps }, from, (rule) => evaluate(rule, factsFrom(facts)).answer),
    );
  }
  for (const { name, wanted, got } of runStories(tables.stories)) told('stories', name, wanted, got);
  for (const [name, wanted, got] of runHealth(tables.health)) told('health', name, wanted, got);
  for (const [name, wanted, got] of runProgress(tables.progress)) told('progress', name, wanted, got);
  return results;
}

export const passed = ({ wanted, got }: CaseResult) => canonical(wanted) === canonical(got);

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, one: unknown) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );

const instant = (text: string): Instant => parseInstant(text) ?? NaN;
const written = (at: Instant | null) => (at === null ? null : formatInstant(at));
const reasons = (held: readonly { readonly key: string; readonly reason: string }[]) =>
  Object.fromEntries(held.map(({ key, reason }) => [key, reason]));

const placed = (on: readonly Offer[]) =>
  on.map(({ key, place, at }) => `${place}: ${key}${at === null ? '' : ` from ${at}`}`).sort();

/** Facts as a case writes them: what it leaves out cannot be told. Events are `[time, person]` by name. */
export interface WrittenFacts {
  readonly now?: number;
  readonly user?: Traits;
  readonly account?: Traits;
  readonly everyone?: readonly Traits[];
  readonly tallies?: { readonly [event: string]: readonly (readonly [Instant, string])[] };
  readonly milestones?: { readonly [key: string]: 'reached' | 'open' | 'late' };
  readonly reachedAt?: { readonly [key: string]: Instant };
  readonly experiences?: { readonly [key: string]: Partial<ExperienceState> };
  readonly segments?: { readonly [key: string]: Rule };
  readonly tenure?: number;
  readonly page?: string;
  readonly locale?: string;
  readonly device?: 'phone' | 'tablet' | 'desktop';
  readonly facts?: { readonly [id: string]: Answer };
  readonly health?: { readonly [axis: string]: Band | null };
  readonly group8?: number;
}

export interface WrittenStage extends WrittenFacts {
  readonly states?: { readonly [key: string]: Partial<ExperienceState> };
  readonly summoned?: readonly string[];
  readonly shown?: readonly string[];
  readonly perSession?: number;
  readonly busy?: boolean;
}

function factsFrom(written: WrittenFacts): Facts {
  const { user, account, everyone, experiences } = written;
  const [path, query = ''] = (written.page ?? '').split('?');
  const parameters = new Map(query.split('&').map((pair) => pair.split('=') as [string, string]));
  return {
    now: written.now ?? 0,
    trait: (of, name) => get((of === 'user' ? user : account) ?? {}, name),
    ...(everyone
      ? { everyone: (name: string): readonly (Json | undefined)[] => everyone.map((traits) => get(traits, name)) }
      : {}),
    tally: ({ event }) => tallyFrom(get(written.tallies ?? {}, event)),
    milestone: (key) => get(written.milestones ?? {}, key),
    reachedAt: (key) => get(written.reachedAt ?? {}, key),
    ...(experiences ? { experience: (key: string) => ({ ...UNSEEN, ...get(experiences, key) }) } : {}),
    segment: (key) => get(written.segments ?? {}, key),
    tenure: () => written.tenure,
    page: () =>
      written.page === undefined
        ? undefined
        : { path: path ?? '', query: { get: (name) => parameters.get(name) ?? null } },
    locale: () => written.locale,
    device: () => written.device,
    health: (axis) => get(written.health ?? {}, axis),
    group8: () => written.group8,
    fact: (id) => get(written.facts ?? {}, id),
  };
}

function tallyFrom(events: readonly (readonly [Instant, string])[] | undefined): Tally | undefined {
  const kept = {
    spec: { key: '', event: '', where: [], excludeOrigin: [] },
    firsts: 9,
    lasts: 9,
    days: Infinity,
    users: 9,
  };
  return events?.reduce((tally, [at, user]) => tallied(tally, kept, at, user), EMPTY_TALLY);
}

const isForPage = (rule: Rule) => [...walk(rule)].every(({ op }) => op === 'fact' || JUDGED_BY_PAGE.has(op));

const hasChoice = (nodes: readonly Node[]) => nodes.some((node) => typeof node === 'object' && node.t === 'if');

/** The text as a page comes to it: without its outputs from the plan, which were written for it beside the view. */
function filledInPage(nodes: readonly Node[], values: Values, locale: string): readonly Filled[] {
  const base = { key: '', priority: 0, audience: null, trigger: null, autoStart: true, repeat: 'once' } as const;
  const { experiences, blanks } = blankTexts([{ ...base, kind: 'tour', title: { [locale]: nodes }, steps: [] }]);
  const [sent] = inLocale(experiences, locale, []);
  return putIn(sent!.title[locale]!, writeBlanks(blanks, values, locale));
}

const statesFrom =
  ({ states = {} }: WrittenStage) =>
  (key: string) => ({ ...UNSEEN, ...get(states, key) });
const stageFrom = ({ summoned = [], shown = [], perSession = 3, busy = false }: WrittenStage) => ({
  summoned,
  shown,
  perSession,
  busy,
});

function leafAt(rule: Rule, index: number): Rule | undefined {
  if (rule.op === 'all' || rule.op === 'any') return rule.of[index];
  return rule.op === 'not' ? rule.of : rule;
}
