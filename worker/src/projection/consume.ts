import { clearBehind, writeArrival, writeBehind } from '../directory/behind.ts';
import type { AccountName } from '../directory/behind.ts';
import type { Env } from '../env.ts';
import { accountStub } from '../ingest/accountStub.ts';
import type { Notice } from './notice.ts';
import { writeUntold } from './untold.ts';
import type { Untold } from './untold.ts';

type Noticed = Message<Notice>;

/** What an account answered. Absent: it did not. */
interface Heard extends AccountName {
  readonly untold?: Untold | null;
}

/** Seconds. */
const firstRetry = 5;
const slowestRetry = 300;

/**
 * Asks the accounts that were named what they have to tell, and writes that in one batch. What failed before goes by itself, so that
 * one account that cannot be written holds up no other.
 */
export async function consume({ messages }: MessageBatch<Notice>, env: Env): Promise<void> {
  const fresh = messages.filter(({ attempts }) => attempts <= 1);
  const again = messages.filter(({ attempts }) => attempts > 1);
  for (const together of [fresh, ...again.map((one) => [one])]) if (together.length > 0) await settle(together, env);
}

/** What could not be written again and again. Its accounts try anew by themselves; until they have been heard, lists say so. */
export async function putBehind({ messages }: MessageBatch<Notice>, { DB }: Env): Promise<void> {
  const names = messages.flatMap(({ body, timestamp }) =>
    'account' in body ? [{ ...body, since: timestamp.getTime() }] : [],
  );
  console.error(`projections: ${names.length} accounts could not be written`);
  if (names.length > 0) await writeBehind(DB, names).run();
}

async function settle(messages: readonly Noticed[], env: Env): Promise<void> {
  const names = new Map(messages.flatMap(({ body }) => ('account' in body ? [[nameOf(body), body]] : [])));
  const heard = await Promise.all(Array.from(names.values(), (name) => hear(name, env)));
  const mute = new Set(heard.filter(({ untold }) => untold === undefined).map(nameOf));
  const sentAt = messages.flatMap(({ body }) => ('sentAt' in body ? [body.sentAt] : []));
  try {
    await write(heard, sentAt, env);
  } catch (error) {
    console.error('projections could not be written:', error instanceof Error ? error.message : 'not an error');
    for (const message of messages) putOff(message);
    return;
  }
  for (const message of messages)
    if ('account' in message.body && mute.has(nameOf(message.body))) putOff(message);
    else message.ack();
}

async function hear(name: AccountName, env: Env): Promise<Heard> {
  try {
    return { ...name, untold: await accountStub(env, name.project, name.account).untold() };
  } catch (error) {
    console.error(
      'an account did not say what it has to tell:',
      error instanceof Error ? error.message : 'not an error',
    );
    return name;
  }
}

/** An account that does not hear what became of its word tells it again. */
async function write(heard: readonly Heard[], sentAt: readonly number[], env: Env): Promise<void> {
  const words = heard.flatMap(({ untold }) => (untold ? [{ untold, statements: writeUntold(env.DB, untold) }] : []));
  const answered = heard.filter(({ untold }) => untold !== undefined);
  const results = await env.DB.batch([
    ...words.flatMap(({ statements }) => statements),
    clearBehind(env.DB, answered),
    ...(sentAt.length > 0 ? [writeArrival(env.DB, Math.max(...sentAt))] : []),
  ]);
  let at = 0;
  const told = words.map(({ untold: { project, entry, word }, statements }) => {
    const wrote = (results[at]?.meta.changes ?? 0) > 0;
    at += statements.length;
    return accountStub(env, project, entry.id).told(word.at, wrote);
  });
  await Promise.allSettled(told);
}

const putOff = (message: Noticed) =>
  message.retry({ delaySeconds: Math.min(firstRetry * 2 ** (message.attempts - 1), slowestRetry) });

const nameOf = ({ project, account }: AccountName) => `${project}/${account}`;
