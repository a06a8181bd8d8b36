/**
 * The account that a signed identity token (a JWT) names. Nothing is proved by reading it: it only fixes, when something happens, whose
 * it is, so that it goes to the same account whichever token it is sent with.
 */
export function accountIn(token: string): string | undefined {
  try {
    const claims = atob(token.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/'));
    // The one way from bytes to text that needs no copy of them; claims are UTF-8.
    const { account } = JSON.parse(decodeURIComponent(escape(claims))) as { readonly account?: unknown };
    if (typeof account === 'string') return account;
  } catch {}
  return undefined;
}
