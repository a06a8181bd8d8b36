import { sha256 } from '../access/hash.ts';

/**
 * What a mail is known by outside: in its Message-ID, as the provider's key, in callbacks and replies. 128 bits of a hash, for an
 * effect's own id is unique in its account only, and says whom it is about.
 */
export async function refOf(project: string, account: string, effect: string): Promise<string> {
  return (await sha256(JSON.stringify([project, account, effect]))).slice(0, 32);
}
