import type { Context } from 'hono';
import type { Caches } from '../caches.ts';
import type { Env } from '../env.ts';

/** What Hono hands to every route: the platform's bindings, and what this isolate keeps of the directory. */
export interface Bound {
  Bindings: Env;
  Variables: { readonly caches: Caches };
}

/** What a route reads of a request. */
export type Asked = Pick<Context<Bound>, 'env' | 'req' | 'var' | 'json' | 'executionCtx'>;
export type Route = (asked: Asked) => Promise<Response> | Response;
