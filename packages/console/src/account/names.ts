import { get } from '@banso/engine';
import type { Traits } from '@banso/engine';
import type { AccountBody, AccountPage, MemberBody, Titles } from '@banso/protocol';
import type { Locale } from '../language/locale.ts';
import { titleOf } from '../language/locale.ts';

/** How to call what an account's page names by key or id; what has no title any more keeps its key. */
export type Names = { readonly [kind in keyof Titles]: (key: string) => string } & {
  /** A follow-up or an experience, whichever has this key: one that has both gives the follow-up's title. */
  readonly automation: (key: string) => string;
  /** A mail by its subject. */
  readonly effect: (id: string) => string;
};

export function namesOf({ titles, mails }: Pick<AccountPage, 'titles' | 'mails'>, locale: Locale): Names {
  const named = (kind: keyof Titles) => (key: string) => titleOf(get(titles[kind], key), locale, key);
  return {
    playbook: named('playbook'),
    milestone: named('milestone'),
    experience: named('experience'),
    followUp: named('followUp'),
    // Named by its follow-up as well, which nobody needs to read again.
    step: (key) => titleOf(get(titles.step, key), locale, key.slice(key.lastIndexOf('/') + 1)),
    category: named('category'),
    article: named('article'),
    answer: named('answer'),
    automation: (key) => named(key in titles.followUp ? 'followUp' : 'experience')(key),
    effect: (id) => mails.find((mail) => mail.id === id)?.subject || id,
  };
}

/** Without companies an account is its one user, who may have the name that it has not. */
export function accountName({ id, traits, users }: Pick<AccountBody, 'id' | 'traits' | 'users'>): string {
  return textOf(traits, 'name') ?? memberName(users, id);
}

export function personName({ id, traits }: Pick<MemberBody, 'id' | 'traits'>): string {
  return textOf(traits, 'name') ?? textOf(traits, 'firstName') ?? textOf(traits, 'email') ?? id;
}

/** Of one who is not a member any more the id is all there is. */
export function memberName(users: readonly MemberBody[], id: string): string {
  const member = users.find((user) => user.id === id);
  return member ? personName(member) : id;
}

export function textOf(traits: Traits, name: string): string | null {
  const value = traits[name];
  return typeof value === 'string' && value !== '' ? value : null;
}
