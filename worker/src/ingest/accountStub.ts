import type { AccountActor } from '../account/actor.ts';
import type { Env } from '../env.ts';

/** What may be asked of an account's object. Written out because the platform's own mapping does not end on a recursive type (`Json`). */
export type AccountObject = Pick<
  AccountActor,
  | 'take'
  | 'release'
  | 'erase'
  | 'person'
  | 'personLog'
  | 'body'
  | 'member'
  | 'page'
  | 'callRow'
  | 'mail'
  | 'mailReader'
  | 'mailTold'
  | 'mailClicked'
  | 'decideDraft'
  | 'wake'
  | 'nextAt'
  | 'moveClock'
>;

/** The one object of an account. A project's key holds no slash, so the name is never ambiguous. */
export function accountStub({ ACCOUNTS }: Env, project: string, account: string): AccountObject {
  return ACCOUNTS.get(ACCOUNTS.idFromName(`${project}/${account}`)) as unknown as AccountObject;
}
