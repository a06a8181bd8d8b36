import type { MiddlewareHandler } from 'hono';
import type { Bound } from './route.ts';

/**
 * For addresses that the public key opens: any page may call them, none with credentials. This is no protection and is not meant
 * to be one: the origin of a request proves nothing, the key names the project, and only a signed token vouches for a person.
 */
export const openToPages: MiddlewareHandler<Bound> = async (asked, next) => {
  if (asked.req.method === 'OPTIONS')
    return new Response(null, {
      status: 204,
      headers: {
        'access-control-allow-origin': '*',
        'access-control-allow-methods': 'POST',
        // Segment's browser client counts its tries in a header.
        'access-control-allow-headers': 'content-type, authorization, x-retry-count',
        'access-control-max-age': '86400',
      },
    });
  await next();
  asked.res.headers.set('access-control-allow-origin', '*');
  asked.res.headers.set('access-control-expose-headers', 'retry-after');
  return undefined;
};
