import { issuesIn } from '@banso/playbook';
import { parsePublishRequest, publishLimits } from '@banso/protocol';
import { requireSecretKey } from '../access/credentials.ts';
import { sha256 } from '../access/hash.ts';
import { findPreview } from '../directory/previews.ts';
import { readBody } from '../http/body.ts';
import { accept, Refusal } from '../http/refusal.ts';
import type { Route } from '../http/route.ts';
import { tongueOf } from '../http/tongueOf.ts';
import { makePreview } from '../publishing/preview.ts';

/** `POST /v1/previews`: a whole project folder, which is not published by it. */
export const preview: Route = async (asked) => {
  const { req, env } = asked;
  const project = await requireSecretKey(req.raw, env, asked.var.caches);
  const { files } = accept(parsePublishRequest(await readBody(req.raw, publishLimits.bodyBytes)));
  const answer = await makePreview(env.DB, { project: project.key, appUrl: project.appUrl, files }, Date.now());
  return asked.json({ ...answer, issues: issuesIn(tongueOf(req.header('accept-language')), answer.issues) });
};

/** `GET /v1/previews/:token`: the draft, for the page that was opened with its token. */
export const showPreview: Route = async (asked) => {
  const body = await findPreview(asked.env.DB, await sha256(asked.req.param('token') ?? ''), Date.now());
  if (body === null) throw new Refusal('notFound', 'There is no such preview, or its day is over: make another.');
  return new Response(body, { headers: { 'content-type': 'application/json', 'cache-control': 'no-store' } });
};
