import { SignJWT } from 'jose';
import { parseIdentityRequest } from '@banso/protocol';
import { readBody } from '../http/body.ts';
import { accept, Refusal } from '../http/refusal.ts';
import type { Route } from '../http/route.ts';

/** `POST /dev/identity`: the host app's back end, played here. A real one signs the token itself, with the project's identity secret. */
export const devIdentity: Route = async (asked) => {
  const { project, userId, accountId, email, name, role } = accept(
    parseIdentityRequest(await readBody(asked.req.raw, 4096)),
  );
  const [key] = await asked.var.caches.keys(asked.env, project, 'identity');
  if (!key) throw new Refusal('notFound', 'This project has no identity key.');
  const token = await new SignJWT({
    ...(accountId === undefined ? {} : { account: accountId }),
    ...(email === undefined ? {} : { email }),
    ...(name === undefined ? {} : { name }),
    ...(role === undefined ? {} : { role }),
  })
    .setProtectedHeader({ alg: 'HS256', kid: key.kid })
    .setSubject(userId)
    .setAudience(project)
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(new TextEncoder().encode(key.secret));
  return asked.json({ token });
};
