import type { Event, Plan } from '@banso/engine';
import { keepIds, knownIds } from './ids.ts';
import type { Ledger } from './ledger.ts';
import { findRow, followUpRows, updateRow } from './outbox.ts';
import { settlesAt } from './clicks.ts';
import { readTrail, writeTrail } from './trail.ts';
import type { Trail } from './trail.ts';

/** What came back about a mail. */
export interface MailTold {
  /** Given by whoever tells it, the same for each copy. */
  readonly event: string;
  readonly did: 'delivered' | 'softBounced' | 'bounced' | 'complained' | 'replied';
  readonly at: number;
  readonly said: string | null;
}

interface Desk {
  readonly sql: SqlStorage;
  readonly ledger: Ledger;
  readonly plan: Plan;
  readonly now: number;
}

/** Counts it once (`isNew`); null: there is no such mail here. Else the address that the mail went to. */
export function mailTold(
  { sql, ledger, plan, now }: Desk,
  id: string,
  told: MailTold,
): { readonly address: string; readonly isNew: boolean } | null {
  const row = findRow(sql, id);
  const { kept } = ledger;
  const once = `mail/${told.event}`;
  if (!kept || row?.effect.kind !== 'email') return null;
  const address = row.message?.to.address ?? row.effect.address;
  if (knownIds(sql, [once]).has(once)) return { address, isNew: false };
  const { user, followUp } = row.effect;
  const happened = { id: once, at: Math.min(told.at, now), user, verified: true };
  const events: Event[] =
    told.did === 'replied'
      ? [{ ...happened, kind: 'reply', followUp }]
      : [
          {
            ...happened,
            kind: 'effect',
            effect: id,
            became: told.did,
            ...(told.said === null ? {} : { reason: told.said }),
          },
          ...(told.did === 'bounced' || told.did === 'complained'
            ? [{ ...happened, id: `${once}/suppress`, kind: 'suppress' as const, reason: told.did, address }]
            : []),
        ];
  const unsent = told.did === 'replied' ? followUpRows(sql, followUp, user) : [];
  ledger.commit({
    project: kept.project,
    account: kept.state.id,
    plan,
    events: [
      ...events,
      ...unsent.map((one): Event => ({
        id: `${one.id}/cancelled`,
        at: now,
        user,
        verified: true,
        kind: 'effect',
        effect: one.id,
        became: 'cancelled',
        reason: 'replied',
      })),
    ],
    now,
    also: () => {
      keepIds(sql, [once]);
      if (told.did !== 'replied') writeTrail(sql, id, withFate(readTrail(sql, id), told.did, told));
      for (const one of unsent)
        updateRow(sql, { ...one, state: 'cancelled', next: null, reason: 'replied', doneAt: now });
    },
  });
  return { address, isNew: true };
}

function withFate(trail: Trail, did: Exclude<MailTold['did'], 'replied'>, { at, said }: MailTold): Trail {
  const words = said === null ? {} : { said };
  if (did === 'softBounced') return { ...trail, ...words, softBounces: (trail.softBounces ?? 0) + 1 };
  return { ...trail, ...words, [did]: Math.min(trail[did] ?? at, at) };
}

/** More than a person could mean. */
const mostClicks = 50;

/** Notes that an address in a mail was asked for; whether a person did is judged when the mail is due again. False: no such mail. */
export function mailClicked({ sql, now }: Pick<Desk, 'sql' | 'now'>, id: string, url: string): boolean {
  const row = findRow(sql, id);
  if (row?.state !== 'sent' || row.doneAt === null) return false;
  const trail = readTrail(sql, id);
  const clicks = [...(trail.clicks ?? []), { url, at: now }];
  if (clicks.length > mostClicks) return true;
  writeTrail(sql, id, { ...trail, clicks });
  updateRow(sql, { ...row, next: settlesAt(clicks, row.doneAt) });
  return true;
}
