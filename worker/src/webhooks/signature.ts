const prefix = 'whsec_';

/** A new secret: 256 random bits, as Standard Webhooks writes them. */
export function newSecret(): string {
  return prefix + base64(crypto.getRandomValues(new Uint8Array(32)));
}

/** `webhook-signature`: one for each secret, the newest first, so that a receiver may know either. */
export async function signatureOf(
  secrets: readonly string[],
  { id, timestamp, body }: { readonly id: string; readonly timestamp: number; readonly body: string },
): Promise<string> {
  const signed = new TextEncoder().encode(`${id}.${timestamp}.${body}`);
  const signatures = await Promise.all(
    secrets.map(async (secret) => {
      const bytes = Uint8Array.from(atob(secret.slice(prefix.length)), (char) => char.charCodeAt(0));
      const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
      return `v1,${base64(new Uint8Array(await crypto.subtle.sign('HMAC', key, signed)))}`;
    }),
  );
  return signatures.join(' ');
}

const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));
