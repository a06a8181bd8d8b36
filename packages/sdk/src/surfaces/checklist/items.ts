import type { Checklist } from '@banso/engine';
import type { Surface } from '../surface.ts';

export interface Item {
  readonly key: string;
  readonly title: string;
  /** Heading that it stands under, with those before it that have the same; '': none. */
  readonly chapter: string;
  readonly done: boolean;
  /** What a person can do about it here; null: only the product itself can tick it. */
  readonly act:
    | { readonly by: 'start'; readonly experience: string }
    | { readonly by: 'mark' }
    | { readonly by: 'read'; readonly href: string }
    | null;
}

/** The list as it stands. `marks`: the person's own word, which holds until the server's view agrees. */
export function itemsOf(surface: Surface<Checklist>, marks: ReadonlyMap<string, boolean>): readonly Item[] {
  const { milestones } = surface.view();
  return surface.experience.items.map((item): Item => {
    const title = surface.label(item.title);
    const chapter = item.chapter ? surface.label(item.chapter) : '';
    if (item.of === 'article') {
      return {
        key: `article ${item.article}`,
        title,
        chapter,
        done: false,
        act: { by: 'read', href: surface.articleUrl(item.article) },
      };
    }
    const { milestone: key, start, selfReported } = item;
    const done = marks.get(key) ?? milestones[key]?.status === 'reached';
    const act = selfReported
      ? ({ by: 'mark' } as const)
      : start && !done
        ? ({ by: 'start', experience: start } as const)
        : null;
    return { key, title, chapter, done, act };
  });
}
