import type { ChecklistItem } from '@banso/engine';
import { silent } from '../parse/place.ts';
import type { Place } from '../parse/place.ts';
import type { Checklist } from '../schema/experience.ts';
import type { Text } from '../schema/text.ts';
import { referStartable } from './action.ts';
import { refer } from './scope.ts';
import type { Scope } from './scope.ts';
import { compileLabel } from './text.ts';

export function compileItem(
  item: Exclude<Checklist['items'], 'program'>[number],
  place: Place,
  scope: Scope,
): ChecklistItem {
  const kind = 'milestone' in item ? 'milestone' : 'article';
  const key = 'milestone' in item ? item.milestone : item.article;
  const referred = refer(scope, kind, key, place.at(kind));
  const title =
    item.title === undefined
      ? compileLabel(titleOf(referred?.title, key), silent(place), scope)
      : compileLabel(item.title, place.at('title'), scope);
  const chapter = item.chapter === undefined ? null : compileLabel(item.chapter, place.at('chapter'), scope);
  if (!('milestone' in item)) return { of: 'article', article: key, title, chapter };
  if (item.start !== undefined)
    referStartable(scope, item.start, place.at('start'), ['tour', 'announcement', 'survey']);
  return {
    of: 'milestone',
    milestone: key,
    title,
    selfReported: referred?.kind === 'selfReported',
    start: item.start ?? null,
    chapter,
  };
}

const titleOf = (title: Text | null | undefined, key: string): Text => title ?? key;
