import { decodeProtectedHeader, jwtVerify } from 'jose';
import type { Claims } from '../account/intake.ts';
import type { Project } from '../directory/projects.ts';
import type { SigningKey } from '../directory/signingKeys.ts';

/** Tokens are short-lived by nature; a clock that is off by this much is forgiven, in seconds. */
const tolerance = 30;
const longest = 4096;

/**
 * Who a signed identity token says is signed in: HS256 and nothing else, for this project, not expired. Without the claim
 * `account`, the person speaks for themselves alone. Null: the token proves nothing.
 */
export async function verifyIdentity(
  token: string,
  project: Project,
  keys: readonly SigningKey[],
  now: number,
): Promise<Claims | null> {
  if (token.length > longest) return null;
  for (const secret of candidates(token, keys)) {
    try {
      const { payload } = await jwtVerify(token, new TextEncoder().encode(secret), {
        algorithms: ['HS256'],
        audience: project.key,
        requiredClaims: ['exp', 'sub'],
        clockTolerance: tolerance,
        currentDate: new Date(now),
      });
      const text = (claim: unknown) =>
        typeof claim === 'string' && claim !== '' && claim.length <= 320 ? claim : null;
      const user = text(payload.sub);
      if (user === null || Array.isArray(payload.aud)) return null;
      if (payload['account'] !== undefined && text(payload['account']) === null) return null;
      return {
        user,
        account: text(payload['account']) ?? user,
        email: text(payload['email']),
        name: text(payload['name']),
        role: text(payload['role']),
      };
    } catch {
      // Not this key's; a token that no key proves is none.
    }
  }
  return null;
}

/** The key that the token names, or all of them where it names none. */
function candidates(token: string, keys: readonly SigningKey[]): readonly string[] {
  const kid = kidOf(token);
  return keys.filter((key) => kid === null || key.kid === kid).map(({ secret }) => secret);
}

function kidOf(token: string): string | null {
  try {
    const { kid } = decodeProtectedHeader(token);
    return typeof kid === 'string' ? kid : null;
  } catch {
    return null;
  }
}
