import type { Context, MiddlewareHandler } from 'hono';
import { requireSameOrigin, requireSession } from '../../access/session.ts';
import type { Author } from '../../directory/audit.ts';
import type { Project } from '../../directory/projects.ts';
import { Refusal } from '../../http/refusal.ts';
import type { Bound } from '../../http/route.ts';

export interface SignedIn extends Bound {
  Variables: Bound['Variables'] & {
    readonly project: Project;
    /** Who acts, for the record. */
    readonly author: Author;
  };
}

/** What a route for staff reads of a request. */
export type Asked = Context<SignedIn>;

/** Every write: from the console's own origin, and as JSON, which no form can send. */
export const guardWrites: MiddlewareHandler<Bound> = async (asked, next) => {
  if (asked.req.method !== 'GET' && asked.req.method !== 'HEAD') {
    requireSameOrigin(asked);
    const type = asked.req.header('content-type');
    if (asked.req.method === 'POST' && !type?.startsWith('application/json'))
      throw new Refusal('unsupportedMediaType', 'The console sends JSON.');
  }
  await next();
  asked.res.headers.set('cache-control', 'no-store');
};

/** All but signing in: somebody is signed in, and their project is the only one they reach. */
export const guardSession: MiddlewareHandler<SignedIn> = async (asked, next) => {
  const { project, name } = await requireSession(asked);
  asked.set('project', project);
  asked.set('author', { by: name, through: 'console' });
  await next();
};
