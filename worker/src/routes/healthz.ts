import { instantText } from '../account/time.ts';
import { nowOf } from '../http/nowOf.ts';
import type { Route } from '../http/route.ts';

/** `GET /healthz`: the Worker runs and reaches its directory. */
export const healthz: Route = async (asked) => {
  await asked.env.DB.prepare('SELECT key FROM projects LIMIT 1').all();
  return asked.json({ status: 'ok', now: instantText(await nowOf(asked)) });
};
