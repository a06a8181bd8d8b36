import { runInDurableObject } from 'cloudflare:test';
import type { Event } from '@banso/engine';
import { readLog } from '../../src/account/log.ts';
import { object } from './talk.ts';

/** All that an account's log holds. */
export const accountLog = (account: string): Promise<readonly Event[]> =>
  runInDurableObject(object(account), (_, { storage }) => [...readLog(storage.sql)].flatMap(({ events }) => events));
