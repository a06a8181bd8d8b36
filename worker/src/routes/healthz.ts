import type { Route } from '../http/route.ts';

/** `GET /healthz`: the Worker runs and reaches its directory. */
export const healthz: Route = async (asked) => {
  await asked.env.DB.prepare('SELECT key FROM projects LIMIT 1').all();
  return asked.json({
    status: 'ok',
    now: new Date(Date.now() + (await asked.var.caches.ahead(asked.env))).toISOString(),
  });
};
