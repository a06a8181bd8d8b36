import type { Listener } from '../directory/webhooks.ts';
import { faultOfAddress } from './address.ts';
import { signatureOf } from './signature.ts';

/** What one try came to. */
export interface Outcome {
  readonly delivered: boolean;
  /** Null: there was no answer. */
  readonly status: number | null;
  readonly reason: string | null;
  /** Seconds that the receiver asks to be left alone. */
  readonly retryAfter: number | null;
}

/** From connecting to the head of the answer, in milliseconds. */
const patience = 10_000;

/**
 * One try to tell one receiver. Never throws. Any 2xx counts; a redirect is not followed and does not. Of the answer nothing but its head
 * is read, however much more there is. `realNow`: receivers compare the timestamp with their own clock.
 */
export async function postWebhook(
  { url, secrets }: Pick<Listener, 'url' | 'secrets'>,
  { id, body }: { readonly id: string; readonly body: string },
  { development, realNow }: { readonly development: boolean; readonly realNow: number },
): Promise<Outcome> {
  const fault = faultOfAddress(url, development);
  if (fault !== null) return failed(null, fault);
  const timestamp = Math.floor(realNow / 1000);
  try {
    const answer = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Banso-Webhooks/1',
        'webhook-id': id,
        'webhook-timestamp': String(timestamp),
        'webhook-signature': await signatureOf(secrets, { id, timestamp, body }),
      },
      body,
      signal: AbortSignal.timeout(patience),
    });
    await answer.body?.cancel().catch(() => undefined);
    if (answer.ok) return { delivered: true, status: answer.status, reason: null, retryAfter: null };
    const redirects = answer.status >= 300 && answer.status < 400;
    const reason = `answered ${answer.status}${redirects ? '; redirects are not followed' : ''}`;
    return { ...failed(answer.status, reason), retryAfter: Number(answer.headers.get('retry-after')) || null };
  } catch (error) {
    const late = error instanceof Error && error.name === 'TimeoutError';
    return failed(null, late ? `no answer within ${patience / 1000} seconds` : 'the connection failed');
  }
}

const failed = (status: number | null, reason: string): Outcome => ({
  delivered: false,
  status,
  reason,
  retryAfter: null,
});
