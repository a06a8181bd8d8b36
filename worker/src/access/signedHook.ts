import { Refusal } from '../http/refusal.ts';
import { signatureOf } from '../webhooks/signature.ts';
import { sameText } from './hash.ts';

/** How far a callback's time may be from ours, in milliseconds: what is older may be a copy that somebody kept. */
const tolerance = 5 * 60_000;

/**
 * What is signed as Standard Webhooks says (standardwebhooks.com; Svix, and with it Resend, does the same under its own names):
 * HMAC-SHA256 over id, time and body. Answers the callback's id, the same for each copy of it; refuses what nobody vouches for.
 */
export async function requireSigned(request: Request, body: string, secrets: string, now: number): Promise<string> {
  const header = (name: string) => request.headers.get(`webhook-${name}`) ?? request.headers.get(`svix-${name}`) ?? '';
  const [id, timestamp] = [header('id'), Number(header('timestamp'))];
  const keys = secrets.split(/[\s,]+/).filter((secret) => /^whsec_[A-Za-z0-9+/]{16,}={0,2}$/.test(secret));
  if (keys.length === 0)
    throw new Refusal('notFound', 'No callbacks are taken here: BANSO_MAIL_CALLBACK_SECRET is not set.');
  if (!/^[\w.:-]{1,128}$/.test(id) || !Number.isSafeInteger(timestamp)) throw unsigned();
  if (Math.abs(now - timestamp * 1000) > tolerance) throw unsigned();
  const expected = (await signatureOf(keys, { id, timestamp, body })).split(' ');
  const given = header('signature').split(' ').slice(0, 10);
  // Every pair is looked at, so that the time it takes tells nothing.
  const matches = expected.flatMap((right) => given.map((one) => sameText(right, one)));
  if (!matches.includes(true)) throw unsigned();
  return id;
}

const unsigned = () =>
  new Refusal('unauthenticated', 'The signature does not prove this callback, or it is older than five minutes.');
