import { ACKNOWLEDGE } from '@banso/engine';
import type { Settings } from '@banso/engine';
import type { Place } from '../parse/place.ts';
import type { Project } from '../schema/project.ts';
import type { Scope } from './scope.ts';
import { compileLabel } from './text.ts';
import { toDuration } from './time.ts';

type Tasks = NonNullable<Settings['tasks']>;

/** Teams that every project has. */
export const givenTeams: Tasks['teams'] = {
  sales: { title: { ja: '営業', en: 'Sales' }, acknowledgeWithin: ACKNOWLEDGE },
  product: { title: { ja: 'プロダクト', en: 'Product' }, acknowledgeWithin: ACKNOWLEDGE },
  support: { title: { ja: 'サポート', en: 'Support' }, acknowledgeWithin: ACKNOWLEDGE },
};

export function compileTasks({ tasks = {} }: Project, place: Place, scope: Scope): Tasks {
  const labels = (names: 'kinds' | 'suggestions') =>
    Object.fromEntries(
      Object.entries(tasks[names] ?? {}).map(([key, title]) => [key, compileLabel(title, place.at(names, key), scope)]),
    );
  const written = Object.entries(tasks.teams ?? {}).map(([key, { title, acknowledgeWithin }]) => [
    key,
    {
      title: compileLabel(title, place.at('teams', key, 'title'), scope),
      acknowledgeWithin: acknowledgeWithin === undefined ? ACKNOWLEDGE : toDuration(acknowledgeWithin),
    },
  ]);
  return {
    ...(tasks.value === undefined ? {} : { value: tasks.value }),
    teams: { ...givenTeams, ...Object.fromEntries(written) },
    kinds: labels('kinds'),
    suggestions: labels('suggestions'),
  };
}
