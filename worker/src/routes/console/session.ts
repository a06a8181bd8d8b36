import { parseSignIn } from '@banso/protocol';
import { signIn, signOut } from '../../access/session.ts';
import { readBody } from '../../http/body.ts';
import { accept } from '../../http/refusal.ts';
import type { Route } from '../../http/route.ts';

/** `POST /console/api/session` */
export const openSession: Route = async (asked) => {
  const { token, name } = accept(parseSignIn(await readBody(asked.req.raw, 4096)));
  return new Response(null, { status: 204, headers: { 'set-cookie': await signIn(asked, token, name ?? null) } });
};

/** `DELETE /console/api/session` */
export const closeSession: Route = async (asked) =>
  new Response(null, { status: 204, headers: { 'set-cookie': await signOut(asked) } });
