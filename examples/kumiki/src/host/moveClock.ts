/** A mail as the Worker lists it after its clock was moved. */
interface SentMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
}

export interface Moved {
  readonly now: string;
  readonly mails: readonly SentMail[];
}

/** Moves the Worker's clock (in development only) and tells what this account was sent; null where it cannot be moved. */
export async function moveClock(by: string, account: string): Promise<Moved | null> {
  try {
    const response = await fetch('/dev/clock', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ by, account }),
    });
    if (!response.ok) return null;
    const { now, mails = [] } = (await response.json()) as Partial<Moved>;
    return now === undefined ? null : { now, mails };
  } catch {
    return null;
  }
}
