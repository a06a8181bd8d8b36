import { parsePublishRequest, parseRollbackRequest, publishLimits } from '@banso/protocol';
import { requireSecretKey } from '../access/credentials.ts';
import { readBody } from '../http/body.ts';
import { accept } from '../http/refusal.ts';
import type { Route } from '../http/route.ts';
import { publish } from '../publishing/publish.ts';
import { rollBack } from '../publishing/rollBack.ts';

/** `POST /v1/playbooks`: a whole project folder. */
export const publishProject: Route = async (asked) => {
  const { caches } = asked.var;
  const project = await requireSecretKey(asked.req.raw, asked.env, caches);
  const { files, by, note } = accept(parsePublishRequest(await readBody(asked.req.raw, publishLimits.bodyBytes)));
  const now = Date.now() + (await caches.ahead(asked.env));
  const answer = await publish(asked.env.DB, {
    project: project.key,
    files,
    author: by ?? null,
    note: note ?? null,
    now,
  });
  caches.forget();
  return asked.json(answer);
};

/** `POST /v1/playbooks/:key/rollback` */
export const rollBackPlaybook: Route = async (asked) => {
  const { caches } = asked.var;
  const project = await requireSecretKey(asked.req.raw, asked.env, caches);
  const { version, by } = accept(parseRollbackRequest(await readBody(asked.req.raw, 4096)));
  const now = Date.now() + (await caches.ahead(asked.env));
  const answer = await rollBack(asked.env.DB, project.key, asked.req.param('key') ?? '', version, by ?? null, now);
  caches.forget();
  return asked.json(answer);
};
