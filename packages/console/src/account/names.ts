import type { AccountBody, MemberBody } from '@banso/protocol';
import type { Locale } from '../language/locale.ts';
import { titleOf } from '../language/locale.ts';
import type { Traits } from '@banso/engine';

/** Without companies an account is its one user, who may have the name that it has not. */
export function accountName({ id, traits, users }: Pick<AccountBody, 'id' | 'traits' | 'users'>): string {
  const itself = users.find((user) => user.id === id);
  return textOf(traits, 'name') ?? (itself ? personName(itself) : id);
}

export function personName({ id, traits }: Pick<MemberBody, 'id' | 'traits'>): string {
  return textOf(traits, 'name') ?? textOf(traits, 'firstName') ?? textOf(traits, 'email') ?? id;
}

/** Titles of an account's milestones by key; a key of a playbook that is gone stays a key. */
export function milestoneNames(
  { milestones }: Pick<AccountBody, 'milestones'>,
  locale: Locale,
): (key: string) => string {
  const titles = new Map(milestones.map(({ key, title }) => [key, titleOf(title, locale, key)]));
  return (key) => titles.get(key) ?? key;
}

export function textOf(traits: Traits, name: string): string | null {
  const value = traits[name];
  return typeof value === 'string' && value !== '' ? value : null;
}
