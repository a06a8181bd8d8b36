import type { CallSheet } from '@banso/engine';
import { askAbout } from '../../ingest/ask.ts';
import type { Asked } from './guard.ts';

/** So many accounts are asked at once. */
const askedAtOnce = 50;

/** What whoever rings each of these accounts is given, in their order; null: nothing has ever happened in it. */
export async function callSheetsOf(
  asked: Asked,
  accounts: readonly string[],
  groups: readonly number[],
): Promise<ReadonlyMap<string, CallSheet | null>> {
  const sheets: (readonly [account: string, sheet: CallSheet | null])[] = [];
  for (let from = 0; from < accounts.length; from += askedAtOnce) {
    const some = accounts.slice(from, from + askedAtOnce).map(async (account) => {
      const { stub, ask } = await askAbout(asked, asked.var.project, account);
      return [account, await stub.callSheet(ask, groups)] as const;
    });
    sheets.push(...(await Promise.all(some)));
  }
  return new Map(sheets);
}
