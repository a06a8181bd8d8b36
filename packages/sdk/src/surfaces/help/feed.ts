import type { Announcement, Help } from '@banso/engine';
import { h, type Child } from '../dom.ts';
import { draw } from '../draw.ts';
import type { Surface } from '../surface.ts';
import type { Desk, View } from './desk.ts';
import { headingOf, linkTo } from './parts.ts';

/** Whom an announcement was for finds it here, newest first; one without a time of its own is as old as it was first seen. */
export function feedOf({ plan, view, judge }: Surface<Help>): readonly Announcement[] {
  const { experiences, at } = view();
  const now = Date.parse(at);
  const timeOf = ({ key, from }: Announcement): number => from ?? (Date.parse(experiences[key]?.seenAt ?? '') || now);
  return plan.experiences
    .filter((one): one is Announcement => one.kind === 'announcement')
    .filter((one) => timeOf(one) <= now && (!one.audience || judge(one.audience) === 'yes'))
    .sort((one, other) => timeOf(other) - timeOf(one));
}

const isUnread = ({ view }: Surface<Help>, { key }: Announcement): boolean => !view().experiences[key]?.seenAt;

export const unreadIn = (surface: Surface<Help>): number =>
  feedOf(surface).filter((one) => isUnread(surface, one)).length;

/** Opening it is reading it; what was new stays marked for as long as it is looked at. */
export function createFeed(desk: Desk): View {
  const { surface, words } = desk;
  const items = feedOf(surface).map((one) => {
    const fresh = isUnread(surface, one);
    if (fresh) surface.reportFor(one.key, 'shown');
    return h(
      'article',
      {},
      fresh ? h('span', { class: 'new' }, words.unread) : '',
      h('h3', {}, ...draw(surface.text(one.title))),
      h('div', { class: 'body' }, ...draw(surface.text(one.body))),
      ...actionOf(desk, one),
    );
  });
  return {
    heading: headingOf(words.news),
    element: h('div', { class: 'view' }, ...(items.length > 0 ? items : [words.newsNone])),
  };
}

function actionOf({ surface, articles, read, start }: Desk, { action }: Announcement): readonly Child[] {
  if (!action) return [];
  const label = surface.label(action.label);
  if (action.by === 'start')
    return [h('button', { type: 'button', class: 'outline', onclick: () => start(action.experience) }, label)];
  if (action.by === 'link') return [linkTo(action.href, {}, label)];
  const onclick = (event: Event) => {
    const article = articles().find(({ key }) => key === action.article);
    if (!article) return;
    event.preventDefault();
    read(article);
  };
  return [linkTo(surface.articleUrl(action.article), { onclick }, label)];
}
