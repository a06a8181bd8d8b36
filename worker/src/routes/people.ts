import { keyHolder, requireSecretKey } from '../access/credentials.ts';
import type { Route } from '../http/route.ts';
import { deletePerson, exportPerson } from '../people.ts';

/** `GET /v1/users/:id/export`: a `PersonExport`. */
export const exportUser: Route = async (asked) => {
  const project = await requireSecretKey(asked.req.raw, asked.env, asked.var.caches);
  const id = asked.req.param('id') ?? '';
  const body = await exportPerson(asked, project, id, keyHolder(asked.req.query('by')));
  return new Response(body, { headers: { 'content-type': 'application/json', 'cache-control': 'no-store' } });
};

/** `DELETE /v1/users/:id` */
export const deleteUser: Route = async (asked) => {
  const project = await requireSecretKey(asked.req.raw, asked.env, asked.var.caches);
  const id = asked.req.param('id') ?? '';
  return asked.json(await deletePerson(asked, project, id, keyHolder(asked.req.query('by'))));
};
