import { pagePlan } from '@banso/engine';
import type { BootstrapAnswer } from '@banso/protocol';
import { answerPage } from '../ingest/answerPage.ts';
import { count, receive } from '../ingest/receive.ts';
import { judge } from '../access/speaker.ts';
import { Refusal } from '../http/refusal.ts';
import type { Route } from '../http/route.ts';

/** `POST /v1/bootstrap`: a batch that also asks for what the page needs. */
export const bootstrap: Route = async (asked) => {
  const received = await receive(asked);
  const { project, batch, claims } = received;
  if (project.off) return asked.json({ v: 1, off: true } satisfies BootstrapAnswer);
  if (!batch.about || batch.locale === undefined)
    throw new Refusal('malformed', 'A bootstrap names whom it is `about` and the `locale`.');
  if (judge(batch.about, claims, project.identity).refused)
    throw new Refusal('unauthenticated', 'This project needs a valid identity token.');
  const { answer, view } = await count(asked, received);
  const known = project.revision === null || batch.plan === project.revision;
  const plan = known ? null : await asked.var.caches.prepared(asked.env, project.key, project.revision);
  return answerPage(
    {
      ...answer,
      off: false,
      ...(plan ? { pagePlan: pagePlan(plan.plan, plan.experiences, batch.locale) } : {}),
    } satisfies BootstrapAnswer,
    view,
  );
};
