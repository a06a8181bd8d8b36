import type { MiddlewareHandler } from 'hono';
import { isDevelopment } from '../env.ts';
import { Refusal } from './refusal.ts';
import type { Bound } from './route.ts';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** What is only for trying things out is not there at all unless the Worker runs in development and is asked on this machine. */
export const developmentOnly: MiddlewareHandler<Bound> = async (asked, next) => {
  const { hostname } = new URL(asked.req.url);
  if (!isDevelopment(asked.env) || !loopback.has(hostname)) throw new Refusal('notFound', 'No such address.');
  await next();
};

/** A page of another site must not be able to make a browser on this machine do it. */
export const fromThisSite: MiddlewareHandler<Bound> = async (asked, next) => {
  if (asked.req.method !== 'GET' && asked.req.header('sec-fetch-site') === 'cross-site')
    throw new Refusal('forbidden', 'Another site may not ask for this.');
  await next();
};
