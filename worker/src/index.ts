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
    const now = Date.now();
    const isHour = new Date(scheduledTime).getUTCMinutes() === 0;
    await everyOne([
      () => beat(env),
      () => wakeOverdue(env, caches),
      () => sweepPlans(env),
      ...(isHour ? [() => judgeQuality(env, caches)] : []),
      () => sweepErasures(env, caches),
      () => forgetEndedSessions(env.DB, now),
      () => forgetOldMails(env.DB, now),
      () => forgetEndedPreviews(env.DB, now),
    ]);
  },
} satisfies ExportedHandler<Env, Notice>;

/** One after the other; one that fails keeps none of the others from its turn, and the platform hears of it at the end. */
async function everyOne(chores: readonly (() => Promise<unknown>)[]): Promise<void> {
  let failed = 0;
  for (const chore of chores)
    await chore().catch((error: unknown) => {
      console.error('a chore of the cron failed:', error);
      failed += 1;
    });
  if (failed > 0) throw new Error(`${failed} of ${chores.length} chores failed`);
}
