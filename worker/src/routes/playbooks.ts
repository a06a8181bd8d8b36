import { issuesIn } from '@banso/playbook';
import { parsePublishRequest, parseRollbackRequest, publishLimits } from '@banso/protocol';
import { keyHolder, requireSecretKey } from '../access/credentials.ts';
import { readBody } from '../http/body.ts';
import { nowOf } from '../http/nowOf.ts';
import { accept } from '../http/refusal.ts';
import type { Route } from '../http/route.ts';
import { tongueOf } from '../http/tongueOf.ts';
import { publish } from '../publishing/publish.ts';
import { inForceBody } from '../publishing/inForceBody.ts';
import { readPublished } from '../publishing/published.ts';
import { rollBack } from '../publishing/rollBack.ts';

/** `GET /v1/playbooks` */
export const showInForce: Route = async (asked) => {
  const project = await requireSecretKey(asked.req.raw, asked.env, asked.var.caches);
  return asked.json(await inForceBody(asked.env.DB, project.key));
};

/** `POST /v1/playbooks`: a whole project folder. */
export const publishProject: Route = async (asked) => {
  const { caches } = asked.var;
  const project = await requireSecretKey(asked.req.raw, asked.env, caches);
  const { files, by, note, base } = accept(parsePublishRequest(await readBody(asked.req.raw, publishLimits.bodyBytes)));
  const answer = await publish(asked.env.DB, {
    project: project.key,
    over: await readPublished(asked.env.DB, project.key),
    base,
    files,
    author: keyHolder(by),
    note: note ?? null,
    now: await nowOf(asked),
  });
  caches.forget();
  const locale = tongueOf(asked.req.header('accept-language'));
  return asked.json({ ...answer, warnings: issuesIn(locale, answer.warnings) });
};

/** `POST /v1/playbooks/:key/rollback` */
export const rollBackPlaybook: Route = async (asked) => {
  const { caches } = asked.var;
  const project = await requireSecretKey(asked.req.raw, asked.env, caches);
  const request = accept(parseRollbackRequest(await readBody(asked.req.raw, 4096)));
  const key = asked.req.param('key') ?? '';
  const answer = await rollBack(asked.env.DB, project.key, key, request, keyHolder(request.by), await nowOf(asked));
  caches.forget();
  return asked.json(answer);
};
