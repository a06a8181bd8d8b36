import type { AccountName } from '../directory/behind.ts';

/**
 * What goes through the queue: that an account has something to tell, never what. So it does no harm late, twice or out of order, it
 * holds nothing of anybody, and one that is lost is sent again. `sentAt`: the cron's, which shows that the way is open.
 */
export type Notice = AccountName | { readonly sentAt: number };
