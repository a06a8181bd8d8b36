import type { Parsed } from '../parse/parsed.ts';
import type { ParsedArticle } from '../parse/article.ts';
import type { Playbook } from '../schema/playbook.ts';
import type { Project } from '../schema/project.ts';
import type { Milestone } from '../schema/milestone.ts';
import type { Text } from '../schema/text.ts';
import type { Referred, Scope } from './scope.ts';
import { givenCategories } from './settings.ts';
import { givenTeams } from './teams.ts';
import { questionKeys } from './survey.ts';

/** All that a project gives a key to. */
export function knownIn(
  project: Project,
  playbooks: readonly Parsed<Playbook>[],
  articles: readonly ParsedArticle[],
): Scope['known'] {
  const all = <T>(of: (playbook: Playbook) => readonly T[] | undefined) =>
    playbooks.flatMap(({ value }) => of(value) ?? []);
  const byKey = <T extends { key: string; title?: Text | undefined }>(
    items: readonly T[],
    kind?: (item: T) => string,
  ) =>
    new Map<string, Referred>(
      items.map((item) => [item.key, { title: item.title ?? null, ...(kind && { kind: kind(item) }) }]),
    );
  const untitled = (keys: readonly string[]) => new Map<string, Referred>(keys.map((key) => [key, { title: null }]));
  return {
    milestone: byKey(
      all((playbook) => playbook.milestones),
      kindOfMilestone,
    ),
    experience: new Map([
      ...byKey(
        all((playbook) => playbook.experiences),
        ({ kind }) => kind,
      ),
      ...byKey(
        all((playbook) => playbook.surveys),
        () => 'survey',
      ),
    ]),
    followUp: byKey([...all((playbook) => playbook.followUps), ...all((playbook) => playbook.broadcasts)]),
    survey: new Map(
      all((playbook) => playbook.surveys).map((survey) => [
        survey.key,
        { title: survey.title ?? null, kind: survey.kind, questions: questionKeys(survey) },
      ]),
    ),
    article: titledArticles(articles),
    segment: untitled(Object.keys(project.segments ?? {})),
    team: untitled([...Object.keys(givenTeams), ...Object.keys(project.tasks?.teams ?? {})]),
    category: untitled([...Object.keys(givenCategories), ...Object.keys(project.categories ?? {})]),
  };
}

const kindOfMilestone = ({ reached }: Milestone) => ('selfReported' in reached ? 'selfReported' : 'judged');

function titledArticles(articles: readonly ParsedArticle[]): Map<string, Referred> {
  const titles = new Map<string, { [locale: string]: string }>();
  for (const { value, locale } of articles) titles.set(value.key, { ...titles.get(value.key), [locale]: value.title });
  return new Map([...titles].map(([key, title]) => [key, { title }]));
}
