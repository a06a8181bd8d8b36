import { AccountActor } from '../../src/account/actor.ts';
import type { Env } from '../../src/env.ts';
import worker from '../../src/index.ts';
import { caches } from '../../src/isolate.ts';

/** The Worker without its queue: every account tells the directory for itself, at once, which a test need not wait for. */
export class Account extends AccountActor {
  constructor(ctx: DurableObjectState, { PROJECTIONS: _, ...env }: Env) {
    super(ctx, env, caches);
  }
}

export default worker;
