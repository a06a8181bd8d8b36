import type { Issue } from './issue.ts';
import { parseArticle } from './parse/article.ts';
import type { ParsedArticle } from './parse/article.ts';
import { parseFile } from './parse/parsed.ts';
import type { Parsed, ProjectFile } from './parse/parsed.ts';
import { playbook } from './schema/playbook.ts';
import type { Playbook } from './schema/playbook.ts';
import { project } from './schema/project.ts';
import type { Project } from './schema/project.ts';
import { scenario } from './schema/scenario.ts';
import type { Scenario } from './schema/scenario.ts';

/** What a project's folder says, before it is known to make sense. */
export interface ReadProject {
  readonly project: Parsed<Project> | null;
  readonly playbooks: readonly Parsed<Playbook>[];
  readonly articles: readonly ParsedArticle[];
  readonly scenarios: readonly Parsed<Scenario>[];
  /** False when a file could not be read. */
  readonly whole: boolean;
}

export function readProject(files: readonly ProjectFile[], issues: Issue[]): ReadProject {
  const before = issues.length;
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const playbooks: Parsed<Playbook>[] = [];
  const articles: ParsedArticle[] = [];
  const scenarios: Parsed<Scenario>[] = [];
  let settings: Parsed<Project> | null = null;
  const keep = <T>(list: T[], item: T | null) => item !== null && list.push(item);
  for (const file of sorted) {
    const [folder, locale] = file.path.split('/') as [string, string?];
    if (file.path === 'project.json') settings = parseFile(project, file, issues);
    else if (/^playbooks\/[^/]+\.json$/.test(file.path)) keep(playbooks, parseFile(playbook, file, issues));
    else if (/^articles\/[^/]+\/[^/]+\.md$/.test(file.path))
      keep(articles, parseArticle(file, locale as string, issues));
    else if (/^scenarios\/[^/]+\.json$/.test(file.path)) keep(scenarios, parseFile(scenario, file, issues));
    else if (folder !== file.path || file.path.endsWith('.json')) issues.push(stray(file.path));
  }
  if (!sorted.some(({ path }) => path === 'project.json')) issues.push(noProject);
  return {
    project: settings,
    playbooks,
    articles,
    scenarios,
    whole: !issues.slice(before).some(({ severity }) => severity === 'error'),
  };
}

const stray = (file: string): Issue => ({
  severity: 'warning',
  code: 'strayFile',
  file,
  line: 1,
  column: 1,
  path: '',
  message: 'This file is not read.',
  fix: 'A project has project.json, playbooks/*.json, articles/<locale>/*.md and scenarios/*.json.',
});

const noProject: Issue = {
  severity: 'error',
  code: 'noProject',
  file: 'project.json',
  line: 1,
  column: 1,
  path: '',
  message: 'There is no project.json in this folder.',
  fix: 'Write one with "key", "title", "locales" and "timeZone", or name another folder.',
};
