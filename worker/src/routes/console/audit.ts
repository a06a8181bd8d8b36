import { auditPage } from '../audit.ts';
import type { Asked } from './guard.ts';

/** `GET /console/api/audit?kind=&cursor=` */
export async function showAudit(asked: Asked): Promise<Response> {
  return asked.json(await auditPage(asked, asked.var.project.key));
}
