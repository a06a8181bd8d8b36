/** How far ahead of the server a corrected time may be before it is held to be wrong. */
const tolerated = 5 * 60_000;

/**
 * When something happened by the server's clock: the sender's clock is off by what lies between its `sentAt` and our receipt.
 * A time in the future is brought back to now; one that cannot be told is now.
 */
export function correctedAt(at: string | undefined, sentAt: string | undefined, receivedAt: number): number {
  const happened = at === undefined ? NaN : Date.parse(at);
  const sent = sentAt === undefined ? NaN : Date.parse(sentAt);
  if (Number.isNaN(happened)) return receivedAt;
  const corrected = Number.isNaN(sent) ? happened : receivedAt - (sent - happened);
  return corrected > receivedAt + tolerated || corrected < 0 ? receivedAt : corrected;
}
