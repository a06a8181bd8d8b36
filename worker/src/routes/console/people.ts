import { deletePerson, exportPerson } from '../../people.ts';
import type { Asked } from './guard.ts';

/** `GET /console/api/users/:id/export`: a file. */
export async function exportFromConsole(asked: Asked): Promise<Response> {
  const body = await exportPerson(asked, asked.var.project, asked.req.param('id') ?? '', asked.var.author);
  return new Response(body, {
    headers: { 'content-type': 'application/json', 'content-disposition': 'attachment; filename="person.json"' },
  });
}

/** `DELETE /console/api/users/:id` */
export async function deleteFromConsole(asked: Asked): Promise<Response> {
  return asked.json(await deletePerson(asked, asked.var.project, asked.req.param('id') ?? '', asked.var.author));
}
