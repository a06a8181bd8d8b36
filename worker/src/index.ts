import { AccountActor } from './account/actor.ts';
import { createApp } from './app.ts';
import { forgetEndedPreviews } from './directory/previews.ts';
import { forgetOldMails } from './directory/mails.ts';
import { forgetEndedSessions } from './directory/sessions.ts';
import type { Env } from './env.ts';
import { caches } from './isolate.ts';
import { sweepErasures } from './sweep.ts';
import { judgeQuality } from './judgeQuality.ts';
import { beat } from './projection/beat.ts';
import { consume, putBehind } from './projection/consume.ts';
import type { Notice } from './projection/notice.ts';
import { sweepPlans } from './sweepPlans.ts';
import { wakeOverdue } from './watchdog.ts';

const app = createApp(caches);

export class Account extends AccountActor {
  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env, caches);
  }
}

export default {
  fetch: app.fetch,
  queue: (batch, env) => (batch.queue.endsWith('-dead') ? putBehind(batch, env) : consume(batch, env)),
  async scheduled({ scheduledTime }, env) {
    await beat(env);
    await wakeOverdue(env, caches);
    await sweepPlans(env);
    if (new Date(scheduledTime).getUTCMinutes() === 0) await judgeQuality(env, caches);
    await sweepErasures(env, caches);
    await forgetEndedSessions(env.DB, Date.now());
    await forgetOldMails(env.DB, Date.now());
    await forgetEndedPreviews(env.DB, Date.now());
  },
} satisfies ExportedHandler<Env, Notice>;
