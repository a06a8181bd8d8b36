import type { Claim, Event } from '@banso/engine';
import type { Message, SendOutcome } from '../email/message.ts';
import type { EmailEffect } from './mail.ts';
import type { OutboxRow } from './outbox.ts';

/** The verbs by which the outbox is emptied. */
export interface Drain {
  now(): number;
  due(now: number): readonly OutboxRow[];
  /** Asks the engine once more, now. */
  claim(effect: EmailEffect, now: number): Claim;
  /** Takes over what the address's owner has said no to elsewhere. */
  heed(effect: EmailEffect): Promise<void>;
  unsubscribeUrl(effect: EmailEffect): Promise<string>;
  compose(effect: EmailEffect, address: string, unsubscribeUrl: string, now: number): Message | null;
  save(row: OutboxRow): void;
  /** Settles once everything saved so far is on the disk. */
  durable(): Promise<void>;
  send(message: Message): Promise<SendOutcome>;
  /** Saves the row and tells the engine what became of its effect, in one transaction. */
  conclude(row: OutboxRow, became: Became, now: number): void;
}

type Became = Extract<Event, { kind: 'effect' }>['became'];

/** While a mail is being sent, its row is looked at again after this long: whoever was sending it is then gone. */
const lease = 120_000;
const firstRetry = 30_000;
const slowestRetry = 3_600_000;

/** Sends what is due, one after the other. A row in `sending` was left by a run that ended half-way: nobody knows whether that mail left. */
export async function drain(outbox: Drain): Promise<void> {
  for (const row of outbox.due(outbox.now())) {
    const { effect } = row;
    if (effect.kind !== 'email') continue;
    if (row.state === 'sending') conclude(outbox, row, 'unknown', 'the Worker stopped while it was being sent');
    else await sendOne(outbox, row, effect);
  }
}

async function sendOne(outbox: Drain, row: OutboxRow, effect: EmailEffect): Promise<void> {
  const ready = await prepared(outbox, row, effect);
  const now = outbox.now();
  if (ready instanceof Error) {
    const reason = ready.message;
    if (now >= effect.expiresAt) return conclude(outbox, row, 'cancelled', 'expired');
    return outbox.save({ ...row, next: now + waitAfter(row.tries), tries: row.tries + 1, reason });
  }
  const { claim, message } = ready;
  if (!claim.go) {
    if (claim.opensAt === null) return conclude(outbox, row, 'cancelled', claim.reason);
    return outbox.save({ ...row, next: Math.min(claim.opensAt, effect.expiresAt), reason: claim.reason });
  }
  if (message === null) return conclude(outbox, row, 'cancelled', 'paused');
  const claimed: OutboxRow = {
    ...row,
    state: 'sending',
    next: now + lease,
    message,
    tries: row.tries + 1,
    reason: null,
  };
  outbox.save(claimed);
  await outbox.durable();
  const sent = await outbox.send(message);
  const after = { ...claimed, source: sent.source };
  if (sent.outcome === 'retry')
    outbox.save({ ...after, state: 'due', next: outbox.now() + waitAfter(row.tries), reason: sent.reason });
  else conclude(outbox, after, sent.outcome, sent.outcome === 'sent' ? null : sent.reason);
}

/** The last word on a mail, and the mail where it is to go. An error is handed back: one that cannot be written must not hold up the others. */
async function prepared(outbox: Drain, row: OutboxRow, effect: EmailEffect) {
  try {
    await outbox.heed(effect);
    const unsubscribeUrl = await outbox.unsubscribeUrl(effect);
    const now = outbox.now();
    const claim = outbox.claim(effect, now);
    if (!claim.go) return { claim, message: null };
    // What was frozen at the first claim leaves at every later try, to the address it was made for.
    const message = row.message ?? outbox.compose(effect, claim.address ?? effect.address, unsubscribeUrl, now);
    return { claim, message };
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

const waitAfter = (tries: number) => Math.min(firstRetry * 2 ** tries, slowestRetry);

function conclude(outbox: Drain, row: OutboxRow, became: Became, reason: string | null): void {
  const now = outbox.now();
  outbox.conclude({ ...row, state: became, next: null, reason, doneAt: now }, became, now);
}
