import { safeAddress } from '@banso/engine';
import type { Action as ActionPlan } from '@banso/engine';
import type { Place } from '../parse/place.ts';
import type { Action } from '../schema/action.ts';
import { checkedAddress } from './address.ts';
import { refer } from './scope.ts';
import type { Scope } from './scope.ts';
import { compileLabel } from './text.ts';
import { actionLabels } from './words.ts';

/** The button of a hint, banner or announcement whose own key is `key`; null where it has none. */
export function compileAction(action: Action, key: string, place: Place, scope: Scope): ActionPlan | null {
  const { article, start, link } = action;
  const labelled = (by: keyof typeof actionLabels) =>
    action.label === undefined ? actionLabels[by] : compileLabel(action.label, place.at('label'), scope);
  if (article !== undefined) {
    refer(scope, 'article', article, place.at('article'));
    return { label: labelled('article'), by: 'article', article };
  }
  if (start !== undefined) {
    referStartable(scope, start, place.at('start'), ['tour', 'checklist', 'announcement', 'survey']);
    if (start === key)
      place.at('start').error('badReference', `"${start}" starts itself.`, 'Name what is to come after it.');
    return { label: labelled('start'), by: 'start', experience: start };
  }
  return link === undefined
    ? null
    : { label: labelled('link'), by: 'link', href: compileLink(link, place.at('link'), () => true) };
}

/** An experience that can be begun by a press; the others are there of themselves. */
export function referStartable(scope: Scope, key: string, place: Place, kinds: readonly string[]): void {
  const kind = refer(scope, 'experience', key, place)?.kind;
  if (kind !== undefined && !kinds.includes(kind))
    place.error(
      'badReference',
      `"${key}" is a ${kind}, which cannot be started here.`,
      `Name a ${kinds.join(' or ')}.`,
    );
}

/** An address that is known now; what a person follows, or loads. */
export function compileLink(written: string, place: Place, allowed: (safe: string) => boolean): string {
  checkedAddress([written], (code, message, fix) => place.error(code, message, fix));
  const safe = safeAddress(written);
  if (safe !== null && !allowed(safe))
    place.error('badAddress', `"${written}" cannot be used here.`, 'Write an address of the kind that this takes.');
  return safe ?? '';
}
