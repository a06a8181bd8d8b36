import { auditKinds } from '@banso/protocol';
import { requireSecretKey } from '../access/credentials.ts';
import { readAudit } from '../directory/audit.ts';
import { Refusal } from '../http/refusal.ts';
import type { Asked, Route } from '../http/route.ts';

/** `GET /v1/audit?kind=&cursor=` */
export const showAudit: Route = async (asked) => {
  const project = await requireSecretKey(asked.req.raw, asked.env, asked.var.caches);
  return asked.json(await auditPage(asked, project.key));
};

export async function auditPage({ env, req }: Asked, project: string) {
  const wanted = req.query('kind') ?? '';
  const kind = auditKinds.find((known) => known === wanted) ?? null;
  if (kind === null && wanted !== '') throw new Refusal('malformed', `The kind is one of ${auditKinds.join(', ')}.`);
  return readAudit(env.DB, project, { kind, cursor: req.query('cursor') ?? null });
}
