import { DAY } from '@banso/engine';
import type { Plan } from '@banso/engine';
import { addLeft } from './leftLog.ts';
import { deleteThrough, readPage } from './log.ts';

/** Pages of the log that one wake folds at most. */
const pagesAtOnce = 8;

/** How long the log keeps what happened one by one, in milliseconds. */
export const keptFor = ({ settings }: Pick<Plan, 'settings'>): number => settings.retention ?? 90 * DAY;

/**
 * Folds what is older than the project keeps its log to daily counts, and what the plan's rules need beyond them. A day more than is
 * due goes with it, so that this happens once a day and not with every row. False: there is more to be folded.
 */
export function foldLog(storage: DurableObjectStorage, plan: Plan, now: number): boolean {
  const { sql } = storage;
  const until = now - keptFor(plan) + DAY;
  for (let pages = 0; pages < pagesAtOnce; pages += 1) {
    const page = readPage(sql, 0, until);
    if (!page) return true;
    storage.transactionSync(() => {
      addLeft(sql, plan, page.events, until);
      deleteThrough(sql, page.last);
    });
  }
  return readPage(sql, 0, until) === null;
}
