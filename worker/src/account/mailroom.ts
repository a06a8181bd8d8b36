import { claim, followUpFor, get } from '@banso/engine';
import type { Event, Prepared } from '@banso/engine';
import { letterNodes } from '@banso/playbook';
import type { DraftDecision } from '@banso/protocol';
import { clickUrl, preferencesUrl, unsubscribeUrl } from '../access/links.ts';
import type { Caches } from '../caches.ts';
import { writeDrafts } from '../directory/mailDrafts.ts';
import { admitMail, nameMail } from '../directory/mails.ts';
import { addressHash, suppressionsOf } from '../directory/suppressions.ts';
import type { MailLinks } from '../email/message.ts';
import { refOf } from '../email/ref.ts';
import { providerOf, sendMail } from '../email/send.ts';
import type { Env } from '../env.ts';
import { humanClicks } from './clicks.ts';
import type { Clock } from './clock.ts';
import { drain } from './drain.ts';
import { heed } from './heed.ts';
import type { Ledger } from './ledger.ts';
import { composeEffect, countedAddresses, draftOf } from './mail.ts';
import type { EmailEffect } from './mail.ts';
import { markdownOf } from './markdownOf.ts';
import { firstToLeave } from './firstToLeave.ts';
import { reviewRows, updateRow } from './outbox.ts';
import type { OutboxRow } from './outbox.ts';
import { openPending } from './pending.ts';
import type { Kept } from './state.ts';
import { readToldDrafts, readTrail, writeToldDrafts, writeTrail } from './trail.ts';

/** What an account's doings in the world stand on. */
export interface World {
  readonly storage: DurableObjectStorage;
  readonly env: Env;
  readonly caches: Caches;
  readonly clock: Clock;
  readonly ledger: Ledger;
}

/** An account's mail: sent, put before staff, judged by its clicks. One thing at a time; whoever calls sees to that. */
export interface Mailroom {
  sendDue(plan: Prepared): Promise<void>;
  /** What staff say of a draft. Sent: frozen in their words, to leave as soon as the gates allow. False: it cannot be written any more. */
  decide(plan: Prepared, row: OutboxRow, decision: DraftDecision): Promise<boolean>;
  /** Tells the directory which mails wait for staff, where it does not know already. */
  tellDrafts(): Promise<void>;
}

export function createMailroom({ storage, env, caches, clock, ledger }: World): Mailroom {
  const { sql } = storage;
  const now = () => clock.now();
  const kept = () => ledger.kept as Kept;
  const provider = providerOf(env);

  const refFor = (effect: EmailEffect) => refOf(kept().project, kept().state.id, effect.id);
  const addressNow = (effect: EmailEffect) => get(kept().state.users, effect.user)?.email ?? effect.address;
  const appUrl = async () => (await caches.project(env, kept().project))?.appUrl ?? '';

  function commit({ plan }: Prepared, events: readonly Event[], also?: () => void): void {
    const { project, state } = kept();
    ledger.commit({ project, account: state.id, plan, events, now: now(), ...(also ? { also } : {}) });
  }

  async function linksOf({ plan }: Prepared, effect: EmailEffect, addresses: readonly string[]): Promise<MailLinks> {
    const { project, state } = kept();
    const keys = await caches.keys(env, project, 'links');
    const about = {
      project,
      account: state.id,
      user: effect.user,
      category: followUpFor(plan, effect)?.followUp.category ?? '',
      address: await addressHash(addressNow(effect)),
    };
    const signed = async (url: string) =>
      [url, await clickUrl(env.BANSO_ORIGIN, keys, { project, account: state.id, mail: effect.id, url })] as const;
    return {
      unsubscribeUrl: await unsubscribeUrl(env.BANSO_ORIGIN, keys, about),
      preferencesUrl: await preferencesUrl(env.BANSO_ORIGIN, keys, about),
      clicks: new Map(await Promise.all(addresses.map(signed))),
    };
  }

  const concluded = (row: OutboxRow, became: 'sent' | 'unknown' | 'failed' | 'cancelled'): Event => ({
    id: `${row.id}/${became}`,
    at: now(),
    verified: true,
    kind: 'effect',
    effect: row.id,
    became,
    ...(row.effect.user === null ? {} : { user: row.effect.user }),
    ...(row.reason === null ? {} : { reason: row.reason }),
  });

  async function sendDue(prepared: Prepared): Promise<void> {
    const { plan } = prepared;
    const url = await appUrl();
    const host = new URL(env.BANSO_ORIGIN).hostname;
    const subject = () => ({ plan, state: kept().state, appUrl: url });
    const categoryOf = (effect: EmailEffect) => followUpFor(plan, effect)?.followUp.category ?? '';
    const refs = new Map<string, string>();
    const refNow = async (effect: EmailEffect) => {
      const ref = refs.get(effect.id) ?? (await refFor(effect));
      refs.set(effect.id, ref);
      return ref;
    };
    const pending = openPending(sql);
    const keep = (row: OutboxRow) => {
      updateRow(sql, row);
      pending.keep(row);
    };
    await drain({
      now,
      provider,
      due: (at) => firstToLeave(sql, plan, at),
      claim: (effect, at) => claim(plan, kept().state, effect, at, pending.underWay(effect), pending.waiting(effect)),
      heed: async (effect) => {
        const address = await addressHash(addressNow(effect));
        const said = await suppressionsOf(env.DB, kept().project, address, categoryOf(effect));
        const events = heed(kept().state, effect.user, said);
        if (events.length > 0) commit(prepared, events);
      },
      links: async (effect) => {
        await refNow(effect);
        return linksOf(prepared, effect, countedAddresses(effect, subject(), null));
      },
      admit: async (effect, at) => {
        const { project, state } = kept();
        const place = { project, account: state.id, id: effect.id };
        return admitMail(env.DB, await refNow(effect), place, at, plan.settings.sender?.warmedUp ?? false);
      },
      compose: (effect, address, links, at) =>
        composeEffect(effect, address, {
          ...subject(),
          links,
          words: null,
          ref: refs.get(effect.id) ?? '',
          host,
          now: at,
        }),
      draft: (effect, address) => {
        const trail = readTrail(sql, effect.id);
        const draft = trail.draft ? null : draftOf(effect, address, subject());
        if (draft)
          writeTrail(sql, effect.id, { ...trail, draft: { ...draft, body: markdownOf(draft.body), editedAt: null } });
        return trail.draft !== undefined || draft !== null;
      },
      save: keep,
      durable: () => storage.sync(),
      send: async (message, effect) => {
        const { project, state } = kept();
        const sent = await sendMail(message, await refNow(effect), provider);
        // Callbacks and answers may know it by its provider's id alone; where this fails they do not find it, and nothing else is lost.
        if (sent.outcome === 'sent' && sent.providerId !== null && provider?.name !== 'sink')
          await nameMail(env.DB, sent.providerId, { project, account: state.id, id: effect.id }, now()).catch(
            () => undefined,
          );
        return sent;
      },
      conclude: (row, became) => commit(prepared, [concluded(row, became)], () => keep(row)),
      settle: (row, effect) => settle(prepared, row, effect),
    });
  }

  function settle(prepared: Prepared, row: OutboxRow, effect: EmailEffect): void {
    const { clicks = [], counted = [], ...trail } = readTrail(sql, row.id);
    const fresh = humanClicks(clicks, row.doneAt ?? 0).filter(({ url }) => !counted.includes(url));
    const { followUp, step, user } = effect;
    const events = fresh.map(({ url, at }): Event => ({
      id: `${row.id}/clicked/${at}`,
      at,
      user,
      verified: true,
      kind: 'track',
      name: 'mail.clicked',
      props: { followUp, step, link: url },
      origin: 'mail',
    }));
    commit(prepared, events, () => {
      updateRow(sql, { ...row, next: null });
      writeTrail(sql, row.id, { ...trail, counted: [...counted, ...fresh.map(({ url }) => url)] });
    });
  }

  async function decide(prepared: Prepared, row: OutboxRow, decision: DraftDecision): Promise<boolean> {
    const { effect } = row;
    const trail = readTrail(sql, row.id);
    if (effect.kind !== 'email' || !trail.draft) return false;
    if (decision.do === 'discard') {
      const discarded = { ...row, state: 'cancelled', next: null, reason: 'discarded', doneAt: now() } as const;
      commit(prepared, [concluded(discarded, 'cancelled')], () => {
        updateRow(sql, discarded);
        writeTrail(sql, row.id, { ...trail, said: decision.reason });
      });
      return true;
    }
    const { subject, body } = decision;
    const edited = subject !== trail.draft.subject || body !== trail.draft.body;
    if (edited) writeTrail(sql, row.id, { ...trail, draft: { ...trail.draft, subject, body, editedAt: now() } });
    if (decision.do === 'keep') return true;
    const { plan } = prepared;
    const [ref, url] = await Promise.all([refFor(effect), appUrl()]);
    const words = { subject, body: letterNodes(body) };
    const addresses = countedAddresses(effect, { plan, state: kept().state, appUrl: url }, words.body);
    const links = await linksOf(prepared, effect, addresses);
    const message = composeEffect(effect, addressNow(effect), {
      plan,
      state: kept().state,
      appUrl: url,
      links,
      words,
      ref,
      host: new URL(env.BANSO_ORIGIN).hostname,
      now: now(),
    });
    if (message) updateRow(sql, { ...row, state: 'due', next: now(), message, reason: null });
    return message !== null;
  }

  return {
    sendDue,
    decide,
    tellDrafts: async () => {
      const rows = reviewRows(sql);
      const drafts = rows.flatMap(({ id, effect }) => {
        const { draft } = readTrail(sql, id);
        if (!draft || effect.kind !== 'email') return [];
        const { at, expiresAt, followUp } = effect;
        return [
          {
            account: kept().state.id,
            id,
            at,
            expiresAt,
            followUp,
            recipient: draft.to.name || draft.to.address,
            subject: draft.subject,
          },
        ];
      });
      const told = JSON.stringify(drafts);
      if (readToldDrafts(sql) === told) return;
      await env.DB.batch(writeDrafts(env.DB, kept().project, kept().state.id, drafts));
      writeToldDrafts(sql, told);
    },
  };
}
