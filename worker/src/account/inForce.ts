import { prepare, withEarlier } from '@banso/engine';
import type { earlierIn, Plan, Prepared } from '@banso/engine';
import type { Caches } from '../caches.ts';
import type { Listener } from '../directory/webhooks.ts';
import type { Env } from '../env.ts';
import { unpublished } from './unpublished.ts';

/** What the project says, as an account last heard it. */
export interface InForce {
  /** Null: never asked yet. */
  readonly plan: Prepared | null;
  readonly listeners: readonly Listener[];
  /** The plan of a revision, with what is paused now. */
  planOf(project: string, revision: string | null): Promise<Prepared>;
  /** Hears who is to be told of what happens. */
  listen(project: string): Promise<void>;
}

/**
 * Where the directory does not answer, what was heard last holds. `begun`: earlier versions that what is under way here goes on by;
 * under one revision they only become fewer, so they are asked for once.
 */
export function createInForce(caches: Caches, env: Env, begun: (plan: Plan) => ReturnType<typeof earlierIn>): InForce {
  let listeners: readonly Listener[] | null = null;
  let plan: Prepared | null = null;

  async function withBegun(project: string, inForce: Plan): Promise<Plan> {
    const found = begun(inForce).map(({ key, version }) => caches.playbook(env, project, key, version));
    return withEarlier(
      inForce,
      (await Promise.all(found)).filter((one) => one !== null),
    );
  }

  return {
    get plan() {
      return plan;
    },
    get listeners() {
      return listeners ?? [];
    },
    async planOf(project, revision) {
      const known = plan;
      const paused = await caches.paused(env, project).catch(() => known?.plan.paused ?? new Set<string>());
      if (known?.plan.revision === (revision ?? '') && known.plan.paused === paused) return known;
      const found = revision === null ? null : await caches.prepared(env, project, revision);
      const prepared = found ?? prepare(unpublished);
      const same = known?.plan.revision === prepared.plan.revision;
      plan = { ...prepared, plan: { ...(same ? known.plan : await withBegun(project, prepared.plan)), paused } };
      return plan;
    },
    async listen(project) {
      try {
        listeners = await caches.listeners(env, project);
      } catch (error) {
        if (listeners === null) throw error;
      }
    },
  };
}
