import type { Event } from '@banso/engine';
import { toEvent } from '@banso/protocol';
import type { Batch, BatchAnswer, WireItem } from '@banso/protocol';
import { judge } from '../access/speaker.ts';
import type { Claims } from '../account/intake.ts';
import type { Owner } from '../directory/visitors.ts';
import type { Losses } from '../directory/losses.ts';
import type { Project } from '../directory/projects.ts';
import { correctedAt } from './correctedAt.ts';

/** A batch, told apart by account. */
export interface Sorted {
  readonly accounts: ReadonlyMap<
    string,
    {
      readonly events: readonly Event[];
      readonly seqs: readonly number[];
      readonly ids: readonly string[];
      /** All of them are of a visitor who has not said who they are. */
      readonly anonymous: boolean;
    }
  >;
  /** Visitors who say in this batch who they are. */
  readonly owners: ReadonlyMap<string, Owner>;
  readonly refused: BatchAnswer['refused'];
  /** How many items nobody vouched for, by reason. */
  readonly doubted: Losses;
}

export function sorted(batch: Batch, claims: Claims | null, mode: Project['identity'], receivedAt: number): Sorted {
  const accounts = new Map<string, { events: Event[]; seqs: number[]; ids: string[]; anonymous: boolean }>();
  const owners = new Map<string, Owner>();
  const refused: BatchAnswer['refused'][number][] = [];
  const doubted: { unverified?: number; identityMismatch?: number } = {};
  for (const item of batch.items) {
    const { speaker, doubt, refused: out } = judge(item, claims, mode);
    if (doubt && mode !== 'off') doubted[doubt] = (doubted[doubt] ?? 0) + 1;
    if (doubt && out) {
      refused.push({ id: item.id, code: doubt, detail: details[doubt] });
      continue;
    }
    const account = accounts.get(speaker.account) ?? { events: [], seqs: [], ids: [], anonymous: true };
    accounts.set(speaker.account, account);
    account.anonymous &&= speaker.anonymous;
    // Of several words the one that names a company.
    if (item.type === 'identify' && !speaker.anonymous && (item.accountId ?? !owners.has(item.anonymousId)))
      owners.set(item.anonymousId, { account: speaker.account, user: speaker.user });
    account.events.push(toEvent(item, speaker, timeOf(item, batch, receivedAt)));
    account.seqs.push(item.seq);
    account.ids.push(item.id);
  }
  return { accounts, owners, refused, doubted };
}

const timeOf = (item: WireItem, { sentAt }: Batch, receivedAt: number) => correctedAt(item.at, sentAt, receivedAt);

const details = {
  unverified: 'This project takes only what a valid identity token vouches for.',
  identityMismatch: 'The identity token is about another person or account.',
} as const;
