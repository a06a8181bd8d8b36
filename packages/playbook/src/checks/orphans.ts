import type { Check } from './check.ts';
import { wordsIn } from './texts.ts';

/** Articles that nothing leads to; a help panel lists them all. What leads to one may stand in a file that could not be read. */
export const orphans: Check = (project) => {
  if (!project.whole) return;
  if (project.playbooks.some(({ value }) => value.experiences?.some(({ kind }) => kind === 'help'))) return;
  const led = new Set<string>();
  for (const { value } of project.playbooks)
    for (const experience of value.experiences ?? []) {
      if (experience.kind === 'checklist')
        if (experience.items !== 'program')
          for (const item of experience.items) if ('article' in item) led.add(item.article);
      if ('article' in experience && experience.article !== undefined) led.add(experience.article);
    }
  for (const { words } of wordsIn(project))
    for (const [, key] of words.matchAll(/\/help\/[\w-]+\/([a-z0-9-]+)/g)) led.add(key as string);
  const told = new Set<string>();
  for (const { value, place } of project.articles) {
    if (led.has(value.key) || told.has(value.key)) continue;
    told.add(value.key);
    place
      .at('key')
      .warn(
        'orphanArticle',
        `Nothing leads to the article "${value.key}".`,
        'Put it into a checklist, link to it, or have a help panel.',
      );
  }
};
