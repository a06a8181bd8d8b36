/**
 * Whether a webhook may be sent to an address; null: it may, else why not.
 *
 * Only names are written to, over https, on the two usual ports. Every address given as a number is refused, v4 or v6, in whatever
 * form: the URL parser has turned octal, hexadecimal, decimal and shortened ones into four numbers before this looks. So are names
 * that cannot be public. What a public name resolves to cannot be seen from a Worker, nor held fast between looking and connecting (DNS
 * rebinding); there, Cloudflare's network has no route to private, link-local or metadata addresses. Who runs Banso by workerd on a
 * network of their own must forbid those there, by workerd's `network` with `allow: ["public"]`.
 *
 * `development`: this machine's own server may be told, over plain http and on any port.
 */
export function faultOfAddress(text: string, development: boolean): string | null {
  if (!URL.canParse(text))
    return 'This is not an address; write it in full, for example https://app.example.com/banso.';
  const { protocol, hostname, port, username, password } = new URL(text);
  if (username !== '' || password !== '') return 'The address must not hold a user name or a password.';
  if (development && loopback.test(hostname) && (protocol === 'http:' || protocol === 'https:')) return null;
  if (protocol !== 'https:') return 'The address must begin with https://.';
  const name = hostname.replace(/\.$/, '');
  if (name.startsWith('[') || numbers.test(name)) return 'The address must have a name, not a number.';
  if (!name.includes('.') || inside.test(name)) return 'This name is not one of the public internet.';
  if (port !== '' && port !== '8443') return 'The address may use port 443 or 8443 only.';
  return null;
}

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/;
const numbers = /^\d+(\.\d+){3}$/;
/** Names kept for use inside a machine, a house or a company (RFC 6761, RFC 6762, RFC 8375, ICANN's `internal`). */
const inside = /(^|\.)(localhost|local|internal|intranet|lan|corp|home|private|home\.arpa|test|invalid|onion)$/i;
