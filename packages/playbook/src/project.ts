import type { Article, PlaybookPlan, Settings } from '@banso/engine';
import { checkAll } from './checks/all.ts';
import { compileArticle } from './compile/article.ts';
import { knownIn } from './compile/known.ts';
import { compilePlaybook } from './compile/playbook.ts';
import type { Scope } from './compile/scope.ts';
import { compileSettings } from './compile/settings.ts';
import type { Issue } from './issue.ts';
import type { ParsedArticle } from './parse/article.ts';
import type { Parsed, ProjectFile } from './parse/parsed.ts';
import { readProject } from './read.ts';
import type { Project } from './schema/project.ts';

/** A project's folder, compiled: nothing is left to resolve, and every default is written out. */
export interface CompiledProject {
  readonly settings: Settings;
  readonly playbooks: readonly PlaybookPlan[];
  readonly articles: readonly Article[];
  /** Where the product is; texts read it as `links.app`. */
  readonly appUrl: string | null;
}

export interface Checked {
  /** In order of file and line. */
  readonly issues: readonly Issue[];
  /** Null if and only if there is an error among the issues. */
  readonly project: CompiledProject | null;
}

/** Reads, checks and compiles the files of a project's folder. Pure: the same files give the same answer anywhere. */
export function checkProject(files: readonly ProjectFile[]): Checked {
  const issues: Issue[] = [];
  const read = readProject(files, issues);
  const project = read.project && compileProject({ ...read, project: read.project });
  const faulty = issues.some(({ severity }) => severity === 'error');
  return { issues: issues.sort(byPlace), project: faulty ? null : project };
}

type Read = ReturnType<typeof readProject> & { readonly project: Parsed<Project> };

function compileProject(read: Read): CompiledProject {
  const { project, playbooks, articles, whole } = read;
  const { locales, appUrl, accounts } = project.value;
  const known = knownIn(project.value, playbooks, articles);
  const scope: Scope = {
    locales,
    links: appUrl === undefined ? [] : ['app'],
    known,
    whole,
    ...(accounts !== undefined && { accounts }),
  };
  const compiled = {
    settings: compileSettings(project.value, project.place, scope),
    playbooks: playbooks.map(({ value, place }) => compilePlaybook(value, place, scope)),
    articles: byKey(articles).map((one) => compileArticle(one, scope)),
    appUrl: appUrl ?? null,
  };
  checkAll({ ...read, scope, compiled });
  return compiled;
}

function byKey(articles: readonly ParsedArticle[]): readonly [ParsedArticle, ...ParsedArticle[]][] {
  const groups = new Map<string, [ParsedArticle, ...ParsedArticle[]]>();
  for (const article of articles) {
    const group = groups.get(article.value.key);
    if (group) group.push(article);
    else groups.set(article.value.key, [article]);
  }
  return [...groups.values()];
}

function byPlace(a: Issue, b: Issue): number {
  return a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1;
}
