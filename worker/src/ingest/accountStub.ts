import type { AccountActor } from '../account/actor.ts';
import type { Env } from '../env.ts';

/** What may be asked of an account's object. Written out because the platform's own mapping does not end on a recursive type (`Json`). */
export type AccountObject = Pick<
  AccountActor,
  | 'take'
  | 'takeInWriting'
  | 'release'
  | 'handOver'
  | 'erase'
  | 'person'
  | 'personLog'
  | 'body'
  | 'member'
  | 'page'
  | 'callSheet'
  | 'mail'
  | 'mailReader'
  | 'mailTold'
  | 'mailClicked'
  | 'decideDraft'
  | 'actOnTask'
  | 'wake'
  | 'untold'
  | 'told'
  | 'nextAt'
  | 'moveClock'
>;

/** The one object of an account. A project's key holds no slash, so the name is never ambiguous. */
export function accountStub({ ACCOUNTS }: Env, project: string, account: string): AccountObject {
  return ACCOUNTS.get(ACCOUNTS.idFromName(`${project}/${account}`)) as unknown as AccountObject;
}

/** Where an account's object is, in a form that does not tell its name, for it may be a person's. */
export function accountPlace({ ACCOUNTS }: Env, project: string, account: string): string {
  return `@${ACCOUNTS.idFromName(`${project}/${account}`).toString()}`;
}

/** By its place or its name. */
export function accountAt(env: Env, project: string, place: string): AccountObject {
  if (!/^@[\da-f]{64}$/.test(place)) return accountStub(env, project, place);
  return env.ACCOUNTS.get(env.ACCOUNTS.idFromString(place.slice(1))) as unknown as AccountObject;
}
