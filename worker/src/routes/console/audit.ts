import type { Context } from 'hono';
import { auditPage } from '../audit.ts';
import type { SignedIn } from './guard.ts';

/** `GET /console/api/audit?kind=&cursor=` */
export async function showAudit(asked: Context<SignedIn>): Promise<Response> {
  return asked.json(await auditPage(asked, asked.var.project.key));
}
