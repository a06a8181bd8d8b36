import { claim, get, standing } from '@banso/engine';
import type { Event, Prepared, Standing } from '@banso/engine';
import { unsubscribeUrl } from '../access/links.ts';
import type { Caches } from '../caches.ts';
import { writeAccount } from '../directory/accounts.ts';
import { addressHash, suppressionsOf } from '../directory/suppressions.ts';
import { writeMemberships } from '../directory/memberships.ts';
import { sendMail } from '../email/send.ts';
import type { Env } from '../env.ts';
import type { Clock } from './clock.ts';
import { drain } from './drain.ts';
import { entryOf, isStale } from './entry.ts';
import type { Ledger } from './ledger.ts';
import { heed } from './heed.ts';
import { composeEffect } from './mail.ts';
import type { EmailEffect } from './mail.ts';
import { dueRows, nextDue, updateRow } from './outbox.ts';
import type { OutboxRow } from './outbox.ts';
import { readProjected, writeProjected } from './state.ts';
import type { Kept } from './state.ts';

/** What the account does in the world: mails that are due, its entry in the directory. One at a time, in the order asked for. */
export interface Chores {
  sendDue(plan: Prepared, kept: Kept): Promise<void>;
  /** Tells the directory, where it does not know already. */
  tell(plan: Prepared, kept: Kept): Promise<void>;
  isToldOf(kept: Kept, stands: Standing): boolean;
  /** False: the directory has never heard of this account. */
  readonly known: boolean;
}

interface World {
  readonly storage: DurableObjectStorage;
  readonly env: Env;
  readonly caches: Caches;
  readonly clock: Clock;
  readonly ledger: Ledger;
}

export function createChores({ storage, env, caches, clock, ledger }: World): Chores {
  const { sql } = storage;
  let projected = readProjected(sql);
  let last: Promise<void> = Promise.resolve();

  function inTurn(work: () => Promise<void>): Promise<void> {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  }

  async function sendDue({ plan }: Prepared, { project }: Kept): Promise<void> {
    const now = () => clock.now();
    const state = () => (ledger.kept as Kept).state;
    const appUrl = (await caches.project(env, project))?.appUrl ?? '';
    const categoryOf = (effect: EmailEffect) => plan.followUps.get(effect.followUp)?.followUp.category ?? '';
    const addressOf = (effect: EmailEffect) => addressHash(get(state().users, effect.user)?.email ?? effect.address);
    const conclude = (row: OutboxRow, became: 'sent' | 'unknown' | 'failed' | 'cancelled') => {
      const event: Event = {
        id: `${row.id}/${became}`,
        at: now(),
        verified: true,
        kind: 'effect',
        effect: row.id,
        became,
        ...(row.effect.user === null ? {} : { user: row.effect.user }),
        ...(row.reason === null ? {} : { reason: row.reason }),
      };
      ledger.commit({
        project,
        account: state().id,
        plan,
        events: [event],
        now: now(),
        also: () => updateRow(sql, row),
      });
    };
    await drain({
      now,
      due: (at) => dueRows(sql, at),
      claim: (effect, at) => claim(plan, state(), effect, at),
      heed: async (effect) => {
        const said = await suppressionsOf(env.DB, project, await addressOf(effect), categoryOf(effect));
        const events = heed(state(), effect.user, said);
        if (events.length > 0) ledger.commit({ project, account: state().id, plan, events, now: now() });
      },
      unsubscribeUrl: async (effect) =>
        unsubscribeUrl(env.BANSO_ORIGIN, await caches.keys(env, project, 'links'), {
          project,
          account: state().id,
          user: effect.user,
          category: categoryOf(effect),
          address: await addressOf(effect),
        }),
      compose: (effect, address, url, at) =>
        composeEffect(effect, address, {
          plan,
          state: state(),
          unsubscribeUrl: url,
          appUrl,
          host: new URL(env.BANSO_ORIGIN).hostname,
          now: at,
        }),
      save: (row) => updateRow(sql, row),
      durable: () => storage.sync(),
      send: (message) => sendMail(message, env),
      conclude,
    });
  }

  async function tell({ plan }: Prepared, kept: Kept): Promise<void> {
    const { project, state } = kept;
    const now = clock.now();
    const entry = entryOf(kept, standing(plan, state, now), nextDue(sql));
    const users = Object.keys(state.users);
    if (!isStale(projected, entry, users, now)) return;
    const known = new Set(projected?.users);
    const newcomers = users.filter((user) => !known.has(user));
    await env.DB.batch([
      writeAccount(env.DB, project, entry),
      ...(newcomers.length > 0 ? [writeMemberships(env.DB, project, state.id, newcomers)] : []),
    ]);
    projected = { entry, users };
    writeProjected(sql, projected);
  }

  return {
    sendDue: (plan, kept) => inTurn(() => sendDue(plan, kept)),
    tell: (plan, kept) => inTurn(() => tell(plan, ledger.kept ?? kept)),
    isToldOf: (kept, stands) =>
      !isStale(projected, entryOf(kept, stands, nextDue(sql)), Object.keys(kept.state.users), clock.now()),
    get known() {
      return projected !== null;
    },
  };
}
