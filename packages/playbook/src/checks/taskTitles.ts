import { get, taskTitlesOf } from '@banso/engine';
import { nearest } from '../parse/nearest.ts';
import type { Place } from '../parse/place.ts';
import type { Check } from './check.ts';
import { followUpsIn } from './followUpsIn.ts';

/** What staff are asked for has a name in their language. */
export const taskTitles: Check = ({ playbooks, compiled }) => {
  const titles = taskTitlesOf(compiled.settings);

  const look = (of: keyof typeof titles, key: string, place: Place) => {
    if (get(titles[of], key)) return;
    const near = nearest(key, Object.keys(titles[of]));
    place.warn(
      'untitled',
      `Staff read "${key}" as it stands here: nothing says what it is called.`,
      near ? `Did you mean "${near}"?` : `Say it in project.json: "tasks": { "${of}": { "${key}": "…" } }.`,
    );
  };

  for (const { followUp, at } of playbooks.flatMap(followUpsIn))
    followUp.steps.forEach((step, s) => {
      if (!('task' in step)) return;
      const place = at.at('steps', s, 'task');
      look('kinds', step.task.kind, place.at('kind'));
      step.task.suggest?.forEach((one, i) => look('suggestions', one, place.at('suggest', i)));
    });
};
