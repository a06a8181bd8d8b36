import type { Help } from '@banso/engine';
import type { HelpArticle } from '@banso/protocol';
import type { Surface } from '../surface.ts';

/** Those that the page's help offers, then those that help with what is open or late; each in order, but for what is paused. */
export function articlesForHere(surface: Surface<Help>, articles: readonly HelpArticle[]): readonly HelpArticle[] {
  const { milestones, shut } = surface.view();
  const offered = surface.experience.articles.flatMap((key) => articles.filter((article) => article.key === key));
  const open = articles.filter((article) =>
    article.milestones.some((key) => milestones[key] && milestones[key].status !== 'reached'),
  );
  return [...new Set([...offered, ...open])].filter(({ key }) => !shut?.[`article/${key}`]);
}

export const byTitle = (articles: readonly HelpArticle[], locale: string): readonly HelpArticle[] =>
  [...articles].sort((one, other) => one.title.localeCompare(other.title, locale));
