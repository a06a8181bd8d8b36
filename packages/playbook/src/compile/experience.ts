import type { ChecklistItem, Experience as ExperiencePlan, Localized, Node } from '@banso/engine';
import type { Place } from '../parse/place.ts';
import type { Checklist, Experience, Tour } from '../schema/experience.ts';
import type { Playbook } from '../schema/playbook.ts';
import type { Text } from '../schema/text.ts';
import { compileOptional } from './condition.ts';
import { refer } from './scope.ts';
import type { Scope } from './scope.ts';
import { compileStep } from './step.ts';
import { compileLabel, compileNodes } from './text.ts';

/** An experience that can be drawn; for a kind that cannot be yet, null and an issue. */
export function compileExperience(
  experience: Experience,
  playbook: Playbook,
  place: Place,
  scope: Scope,
): ExperiencePlan | null {
  if (experience.kind !== 'tour' && experience.kind !== 'checklist') {
    place
      .at('kind')
      .error('notYet', `A ${experience.kind} cannot be shown yet.`, 'Take it out, or write it as a tour of one step.');
    return null;
  }
  const base = {
    key: experience.key,
    title: compileTitle(experience, playbook, place, scope),
    priority: experience.priority ?? 50,
    audience: compileOptional(experience.audience, place.at('audience'), scope),
    trigger: compileOptional(experience.trigger, place.at('trigger'), scope),
    autoStart: experience.autoStart ?? (experience.kind === 'checklist' || experience.trigger !== undefined),
    repeat: experience.repeat ?? 'until-completed',
  } as const;
  if (experience.kind === 'checklist')
    return {
      ...base,
      kind: 'checklist',
      items: experience.items.map((item, i) => compileItem(item, place.at('items', i), scope)),
    };
  const steps = experience.steps.map((step, i) => compileStep(step, experience, place.at('steps', i), scope));
  return { ...base, kind: 'tour', steps };
}

/** Its own title, else its first step's, else the playbook's. */
function compileTitle(
  experience: Tour | Checklist,
  playbook: Playbook,
  place: Place,
  scope: Scope,
): Localized<readonly Node[]> {
  if (experience.title !== undefined) return compileNodes(experience.title, place.at('title'), scope, 'line');
  const first = experience.kind === 'tour' ? experience.steps[0]?.title : undefined;
  return compileNodes(first ?? playbook.title, silent(place), scope, 'line');
}

function compileItem(item: Checklist['items'][number], place: Place, scope: Scope): ChecklistItem {
  const kind = 'milestone' in item ? 'milestone' : 'article';
  const key = 'milestone' in item ? item.milestone : item.article;
  const referred = refer(scope, kind, key, place.at(kind));
  const title =
    item.title === undefined
      ? compileLabel(titleOf(referred?.title, key), silent(place), scope)
      : compileLabel(item.title, place.at('title'), scope);
  if (!('milestone' in item)) return { of: 'article', article: key, title };
  if (item.start !== undefined && refer(scope, 'experience', item.start, place.at('start'))?.kind === 'checklist')
    place.at('start').error('badReference', `"${item.start}" is a checklist; an item starts a tour.`, 'Name a tour.');
  return {
    of: 'milestone',
    milestone: key,
    title,
    selfReported: referred?.kind === 'selfReported',
    start: item.start ?? null,
  };
}

const titleOf = (title: Text | null | undefined, key: string): Text => title ?? key;

/** For text that was already looked at where it was written. */
function silent(place: Place): Place {
  const nothing = () => {};
  const quiet: Place = { path: place.path, at: () => quiet, keys: place.keys, error: nothing, warn: nothing };
  return quiet;
}
