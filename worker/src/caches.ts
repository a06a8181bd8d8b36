import { prepare } from '@banso/engine';
import type { Plan, Prepared } from '@banso/engine';
import { readAhead } from './directory/devClock.ts';
import { findProject, findProjectByKey } from './directory/projects.ts';
import type { Project } from './directory/projects.ts';
import { readPlan } from './directory/revisions.ts';
import { signingKeys } from './directory/signingKeys.ts';
import type { SigningKey } from './directory/signingKeys.ts';
import { isDevelopment } from './env.ts';
import type { Env } from './env.ts';

/** What one isolate keeps of the directory, so that a batch needs no query. */
export interface Caches {
  projectByKey(env: Env, kind: 'public' | 'secret', id: string): Promise<Project | null>;
  project(env: Env, key: string): Promise<Project | null>;
  /** A revision never changes, so its plan is kept until others push it out. */
  prepared(env: Env, project: string, revision: string): Promise<Prepared | null>;
  /** What is in force in a project; null: nothing is. */
  plan(env: Env, project: Project): Promise<Plan | null>;
  keys(env: Env, project: string, purpose: 'identity' | 'links'): Promise<readonly SigningKey[]>;
  /** How far development is ahead of the real time, in milliseconds; 0 in production. */
  ahead(env: Env): Promise<number>;
  /** Forgets all but the plans: something in the directory has changed. */
  forget(): void;
}

/** A published change is in force everywhere after this long; in the isolate that published it, at once. */
const keepFor = 10_000;
const plansKept = 32;
/** Keys that nobody knows are remembered too, so a flood of them does not become a flood of queries; this many at most. */
const entriesKept = 1000;

export function createCaches(clock: () => number): Caches {
  const entries = new Map<string, { readonly until: number; readonly value: Promise<unknown> }>();
  const plans = new Map<string, Promise<Prepared | null>>();

  function remember<T>(name: string, read: () => Promise<T>): Promise<T> {
    const now = clock();
    const kept = entries.get(name);
    if (kept && kept.until > now) return kept.value as Promise<T>;
    if (entries.size >= entriesKept) entries.clear();
    const value = read();
    entries.set(name, { until: now + keepFor, value });
    value.catch(() => entries.delete(name));
    return value;
  }

  function prepared(env: Env, project: string, revision: string): Promise<Prepared | null> {
    const name = `${project} ${revision}`;
    const plan = plans.get(name) ?? readPlan(env.DB, project, revision).then((found) => found && prepare(found));
    // Read again, and so the youngest: the one unread for longest goes first.
    plans.delete(name);
    plans.set(name, plan);
    plan.then((found) => found ?? plans.delete(name)).catch(() => plans.delete(name));
    for (const oldest of plans.keys()) if (plans.size > plansKept) plans.delete(oldest);
    return plan;
  }

  return {
    projectByKey: (env, kind, id) => remember(`${kind} ${id}`, () => findProjectByKey(env.DB, kind, id)),
    project: (env, key) => remember(`project ${key}`, () => findProject(env.DB, key)),
    keys: (env, project, purpose) =>
      remember(`keys ${purpose} ${project}`, () => signingKeys(env.DB, project, purpose, clock())),
    ahead: (env) => (isDevelopment(env) ? remember('ahead', () => readAhead(env.DB)) : Promise.resolve(0)),
    prepared,
    plan: async (env, { key, revision }) =>
      revision === null ? null : ((await prepared(env, key, revision))?.plan ?? null),
    forget: () => entries.clear(),
  };
}
