import { AccountActor } from './account/actor.ts';
import { createApp } from './app.ts';
import { forgetEndedSessions } from './directory/sessions.ts';
import type { Env } from './env.ts';
import { caches } from './isolate.ts';
import { wakeOverdue } from './watchdog.ts';

const app = createApp(caches);

export class Account extends AccountActor {
  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env, caches);
  }
}

export default {
  fetch: app.fetch,
  async scheduled(_controller, env) {
    await wakeOverdue(env, caches);
    await forgetEndedSessions(env.DB, Date.now());
  },
} satisfies ExportedHandler<Env>;
