import { OLDEST } from '@banso/engine';

/**
 * When something happened by the server's clock: the sender's clock is off by what lies between its `sentAt` and our receipt.
 * A time in the future is brought back to now; one that cannot be told, or is no time of ours, is now.
 */
export function correctedAt(at: string | undefined, sentAt: string | undefined, receivedAt: number): number {
  const happened = at === undefined ? NaN : Date.parse(at);
  const sent = sentAt === undefined ? NaN : Date.parse(sentAt);
  if (Number.isNaN(happened)) return receivedAt;
  const corrected = Number.isNaN(sent) ? happened : receivedAt - (sent - happened);
  return corrected > receivedAt || corrected < OLDEST ? receivedAt : corrected;
}
