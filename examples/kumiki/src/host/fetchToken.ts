import { fullName, type Person } from '../world/world.ts';

/**
 * Asks the product's back end to vouch for the person. In the demo the Worker plays that back end, in development only;
 * a real product signs the token on its own server with the project's identity secret.
 */
export async function fetchToken(person: Person): Promise<string | null> {
  try {
    const response = await fetch('/dev/identity', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        userId: person.id,
        accountId: person.accountId,
        email: person.email,
        name: fullName(person),
        role: person.role,
      }),
    });
    if (!response.ok) return null;
    const { token } = (await response.json()) as { token?: unknown };
    return typeof token === 'string' ? token : null;
  } catch {
    return null;
  }
}
