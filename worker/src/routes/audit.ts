import { auditKinds } from '@banso/protocol';
import { requireSecretKey } from '../access/credentials.ts';
import { readAudit } from '../directory/audit.ts';
import { ordinalIn, queryOneOf } from '../http/query.ts';
import type { Asked, Route } from '../http/route.ts';

/** `GET /v1/audit?kind=&cursor=` */
export const showAudit: Route = async (asked) => {
  const project = await requireSecretKey(asked.req.raw, asked.env, asked.var.caches);
  return asked.json(await auditPage(asked, project.key));
};

export async function auditPage(asked: Asked, project: string) {
  const kind = queryOneOf(asked, 'kind', auditKinds);
  return readAudit(asked.env.DB, project, { kind, before: ordinalIn(asked.req.query('cursor')) });
}
