import type { Claim, Event } from '@banso/engine';
import type { MailLinks, Message, SendOutcome } from '../email/message.ts';
import type { Provider } from '../email/provider.ts';
import type { EmailEffect } from './mail.ts';
import type { OutboxRow } from './outbox.ts';

/** The verbs by which the outbox is emptied. */
export interface Drain {
  now(): number;
  due(now: number): Iterable<OutboxRow>;
  /** Asks the engine once more, now. */
  claim(effect: EmailEffect, now: number): Claim;
  /** Takes over what the address's owner has said no to elsewhere. */
  heed(effect: EmailEffect): Promise<void>;
  links(effect: EmailEffect): Promise<MailLinks>;
  /** Lets callbacks and answers find the mail, and takes its place in the day's allowance: null, or when there is room again. */
  admit(effect: EmailEffect, now: number): Promise<number | null>;
  compose(effect: EmailEffect, address: string, links: MailLinks, now: number): Message | null;
  /** Puts a mail before staff, if it is not before them yet; false where the plan no longer has what it takes. */
  draft(effect: EmailEffect, address: string): boolean;
  save(row: OutboxRow): void;
  /** Settles once everything saved so far is on the disk. */
  durable(): Promise<void>;
  /** Null: there is no way to send. */
  readonly provider: Pick<Provider, 'name' | 'remembers'> | null;
  send(message: Message, effect: EmailEffect): Promise<SendOutcome>;
  /** Saves the row and tells the engine what became of its effect, in one transaction. */
  conclude(row: OutboxRow, became: Became, now: number): void;
  /** Counts the clicks on a mail that a person made. */
  settle(row: OutboxRow, effect: EmailEffect, now: number): void;
}

type Became = Extract<Event, { kind: 'effect' }>['became'] & ('sent' | 'unknown' | 'failed' | 'cancelled');

/** While a mail is being sent, its row is looked at again after this long: whoever was sending it is then gone. */
const lease = 120_000;
const firstRetry = 30_000;
const slowestRetry = 3_600_000;

/**
 * Does what is due, one after the other. A row in `sending` may have left: a run ended half-way, or its answer did not come. It is
 * asked for again where its provider knows it again, and is unknown where not.
 */
export async function drain(outbox: Drain): Promise<void> {
  for (const row of outbox.due(outbox.now())) {
    const { effect } = row;
    if (effect.kind !== 'email') continue;
    if (row.state === 'sent') outbox.settle(row, effect, outbox.now());
    else if (row.state === 'review') await putBefore(outbox, row, effect);
    else if (row.state !== 'sending' || isKnownAgain(outbox, row)) await sendOne(outbox, row, effect);
    else conclude(outbox, row, 'unknown', row.reason ?? 'the Worker stopped while it was being sent');
  }
}

/** Nothing is sent yet, so what only asks to wait (quiet hours) keeps no draft from staff. */
async function putBefore(outbox: Drain, row: OutboxRow, effect: EmailEffect): Promise<void> {
  const now = outbox.now();
  const failed = await outbox.heed(effect).catch(toError);
  if (failed) return putOff(outbox, row, effect, failed);
  const claim = outbox.claim(effect, now);
  if (!claim.go && claim.opensAt === null) return conclude(outbox, row, 'cancelled', claim.reason);
  const address = (claim.go ? claim.address : null) ?? effect.address;
  if (!outbox.draft(effect, address)) return conclude(outbox, row, 'cancelled', 'paused');
  outbox.save({ ...row, next: effect.expiresAt, reason: null });
}

async function sendOne(outbox: Drain, row: OutboxRow, effect: EmailEffect): Promise<void> {
  const ready = await prepared(outbox, row, effect);
  const now = outbox.now();
  const mayHaveLeft = row.state === 'sending';
  if (ready instanceof Error) return putOff(outbox, row, effect, ready);
  if ('reason' in ready) {
    const { reason, opensAt } = ready;
    if (mayHaveLeft) return conclude(outbox, row, 'unknown', row.reason);
    if (opensAt === null) return conclude(outbox, row, 'cancelled', reason);
    return outbox.save({ ...row, next: Math.min(opensAt, effect.expiresAt), reason });
  }
  const { message } = ready;
  if (message === null) return conclude(outbox, row, 'cancelled', 'paused');
  const provider = row.message?.provider ?? outbox.provider?.name;
  const frozen = provider === undefined ? message : { ...message, provider };
  const claimed: OutboxRow = {
    ...row,
    state: 'sending',
    next: now + lease,
    message: frozen,
    tries: row.tries + 1,
    reason: null,
  };
  outbox.save(claimed);
  await outbox.durable();
  const sent = await outbox.send(frozen, effect);
  const after = { ...claimed, source: sent.source };
  const again = outbox.now() + waitAfter(row.tries);
  if (sent.outcome === 'sent') conclude(outbox, after, 'sent', null);
  // An earlier try of it may have left, whatever is said of this one.
  else if (mayHaveLeft || sent.outcome === 'unknown')
    if (isKnownAgain(outbox, claimed)) outbox.save({ ...after, next: again, reason: sent.reason });
    else conclude(outbox, after, 'unknown', sent.reason);
  else if (sent.outcome === 'retry') outbox.save({ ...after, state: 'due', next: again, reason: sent.reason });
  else conclude(outbox, after, sent.outcome, sent.reason);
}

/**
 * Whether to ask for it once more sends it once at the most: with the provider it was first for, as long as that remembers. A clock
 * that was set back tells nothing of how long ago it was.
 */
function isKnownAgain({ provider, now }: Drain, { message }: OutboxRow): boolean {
  return (
    provider !== null && message?.provider === provider.name && Math.abs(now() - message.date) < provider.remembers
  );
}

type Ready = { readonly message: Message | null } | { readonly reason: string; readonly opensAt: number | null };

/** The last word on a mail, and the mail where it is to go. An error is handed back: one that cannot be written must not hold up the others. */
async function prepared(outbox: Drain, row: OutboxRow, effect: EmailEffect): Promise<Ready | Error> {
  try {
    await outbox.heed(effect);
    const links = await outbox.links(effect);
    const asked = outbox.claim(effect, outbox.now());
    if (!asked.go) return asked;
    const opensAt = await outbox.admit(effect, outbox.now());
    if (opensAt !== null) return { reason: 'warmingUp', opensAt };
    // Nothing is waited for between this word and the row that says so.
    const now = outbox.now();
    const claim = outbox.claim(effect, now);
    if (!claim.go) return claim;
    // What was frozen at the first claim leaves at every later try, to the address it was made for.
    return { message: row.message ?? outbox.compose(effect, claim.address ?? effect.address, links, now) };
  } catch (error) {
    return toError(error);
  }
}

function putOff(outbox: Drain, row: OutboxRow, effect: EmailEffect, { message: reason }: Error): void {
  const now = outbox.now();
  if (now >= effect.expiresAt && row.state !== 'sending') return conclude(outbox, row, 'cancelled', 'expired');
  outbox.save({ ...row, next: now + waitAfter(row.tries), tries: row.tries + 1, reason });
}

const toError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)));

const waitAfter = (tries: number) => Math.min(firstRetry * 2 ** tries, slowestRetry);

function conclude(outbox: Drain, row: OutboxRow, became: Became, reason: string | null): void {
  const now = outbox.now();
  outbox.conclude({ ...row, state: became, next: null, reason, doneAt: now }, became, now);
}
