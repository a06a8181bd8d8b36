import type { Filled } from '@banso/engine';
import type { HelpArticle } from '@banso/protocol';
import { h } from '../dom.ts';
import { draw } from '../draw.ts';
import { icon } from '../icon.ts';
import type { Desk, View } from './desk.ts';
import { startDwell } from './dwell.ts';
import { headingOf, linkTo, outward } from './parts.ts';
import { createReaction } from './reaction.ts';

/** One article, whole. */
export function createReading(desk: Desk, article: HelpArticle): View {
  const { surface, words } = desk;
  const { key, title, body } = article;
  surface.help({ did: 'viewed', article: key });
  const dwell = startDwell((amount) => surface.help({ did: 'read', article: key, amount }));
  const reaction = createReaction(desk, key);
  const heading = headingOf(title);
  const aside = linkTo(surface.articleUrl(key), { class: 'icon' }, icon(outward));
  aside.ariaLabel = aside.title = words.newTab;
  return {
    heading,
    aside,
    element: h(
      'div',
      { class: 'view reading' },
      heading,
      h('div', { class: 'body' }, ...draw(underTitle(body))),
      reaction.element,
    ),
    seen: dwell.seen,
    leave() {
      dwell.stop();
      reaction.leave();
    },
  };
}

/** Authors begin with any level of heading; below the title the first one is the next, and none is left out on the way down. */
function underTitle(body: readonly Filled[]): readonly Filled[] {
  const levels = body.flatMap((node) => (typeof node === 'object' && node.t === 'heading' ? [node.level] : []));
  const order = [...new Set(levels)].sort();
  return body.map((node) =>
    typeof node === 'object' && node.t === 'heading'
      ? { ...node, level: (order.indexOf(node.level) + 1) as 1 | 2 | 3 }
      : node,
  );
}
