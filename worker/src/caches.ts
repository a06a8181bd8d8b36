import { prepare } from '@banso/engine';
import type { Plan, Prepared, PublishedPlaybook } from '@banso/engine';
import { readAhead } from './directory/devClock.ts';
import { pausedKeys } from './directory/pauses.ts';
import { readCompiled } from './directory/playbookVersions.ts';
import { findProject, findProjectByKey } from './directory/projects.ts';
import type { Project } from './directory/projects.ts';
import { readPlan } from './directory/revisions.ts';
import { signingKeys } from './directory/signingKeys.ts';
import type { SigningKey } from './directory/signingKeys.ts';
import { readListeners } from './directory/webhooks.ts';
import type { Listener } from './directory/webhooks.ts';
import { isDevelopment } from './env.ts';
import type { Env } from './env.ts';

/** What one isolate keeps of the directory, so that a batch needs no query. */
export interface Caches {
  projectByKey(env: Env, kind: 'public' | 'secret', id: string): Promise<Project | null>;
  project(env: Env, key: string): Promise<Project | null>;
  /** A revision never changes, so its plan is kept until others push it out. */
  prepared(env: Env, project: string, revision: string): Promise<Prepared | null>;
  /** A version of a playbook never changes either; null: it was never in force. */
  playbook(env: Env, project: string, key: string, version: number): Promise<PublishedPlaybook | null>;
  /** What is in force in a project; null: nothing is. */
  plan(env: Env, project: Project): Promise<Plan | null>;
  keys(env: Env, project: string, purpose: 'identity' | 'links'): Promise<readonly SigningKey[]>;
  /** The webhooks that hear of what happens in a project's accounts. */
  listeners(env: Env, project: string): Promise<readonly Listener[]>;
  /** Keys of the follow-ups and experiences that are paused in a project. */
  paused(env: Env, project: string): Promise<ReadonlySet<string>>;
  /** How far development is ahead of the real time, in milliseconds; 0 in production. */
  ahead(env: Env): Promise<number>;
  /** Forgets all but the plans: something in the directory has changed. */
  forget(): void;
}

/** A published change is in force everywhere after this long; in the isolate that published it, at once. */
const keepFor = 10_000;
const plansKept = 32;
/** Of what is there and of what is not, each. */
const entriesKept = 1000;

interface Entry {
  readonly until: number;
  readonly value: unknown;
}

export function createCaches(clock: () => number): Caches {
  // What was read, and never the promise of it: one that is waited for by an object that is taken away settles for nobody.
  const entries = new Map<string, Entry>();
  /** What the directory does not have, such as a key that nobody has: a flood of such asks pushes out nothing that it has. */
  const absent = new Map<string, Entry>();
  const plans = new Map<string, Prepared>();
  const versions = new Map<string, PublishedPlaybook>();
  let forgotten = 0;

  async function remember<T>(name: string, read: () => Promise<T>): Promise<T> {
    const now = clock();
    const kept = entries.get(name) ?? absent.get(name);
    if (kept && kept.until > now) return kept.value as T;
    const before = forgotten;
    const value = await read();
    if (before !== forgotten) return value;
    entries.delete(name);
    absent.delete(name);
    const into = value === null ? absent : entries;
    if (into.size >= entriesKept) into.clear();
    into.set(name, { until: now + keepFor, value });
    return value;
  }

  const ahead = (env: Env): Promise<number> =>
    isDevelopment(env) ? remember('ahead', () => readAhead(env.DB)) : Promise.resolve(0);

  async function prepared(env: Env, project: string, revision: string): Promise<Prepared | null> {
    const name = `${project} ${revision}`;
    let plan = plans.get(name);
    if (!plan) {
      const found = await readPlan(env.DB, project, revision);
      if (!found) return null;
      // Several may have waited for it: the first to come is everybody's.
      plan = plans.get(name) ?? prepare(found);
    }
    // Read again, and so the youngest: the one unread for longest goes first.
    plans.delete(name);
    plans.set(name, plan);
    for (const oldest of plans.keys()) if (plans.size > plansKept) plans.delete(oldest);
    return plan;
  }

  async function playbook(env: Env, project: string, key: string, version: number) {
    const name = `${project} ${key} ${version}`;
    const known = versions.get(name);
    if (known) return known;
    const plan = await readCompiled(env.DB, project, key, version);
    if (!plan) return null;
    if (versions.size >= plansKept) versions.clear();
    versions.set(name, { version, plan });
    return { version, plan };
  }

  return {
    projectByKey: (env, kind, id) => remember(`${kind} ${id}`, () => findProjectByKey(env.DB, kind, id)),
    project: (env, key) => remember(`project ${key}`, () => findProject(env.DB, key)),
    keys: (env, project, purpose) =>
      remember(`keys ${purpose} ${project}`, () => signingKeys(env.DB, project, purpose, clock())),
    listeners: (env, project) =>
      remember(`listeners ${project}`, async () => readListeners(env.DB, project, clock() + (await ahead(env)))),
    paused: (env, project) => remember(`paused ${project}`, () => pausedKeys(env.DB, project)),
    ahead,
    prepared,
    playbook,
    plan: async (env, { key, revision }) =>
      revision === null ? null : ((await prepared(env, key, revision))?.plan ?? null),
    forget() {
      forgotten += 1;
      entries.clear();
      absent.clear();
    },
  };
}
