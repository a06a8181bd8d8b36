import type { Facts } from '@banso/engine';
import { get } from '@banso/engine/record';
import type { PagePlan, View } from '@banso/protocol';
import type { Path } from '../page/path.ts';
import { stateOf } from './effect.ts';

/** What rules may ask in the page; everything else is *unknown* here, or was answered by the server as a `fact`. */
export function pageFacts(now: number, plan: PagePlan, view: View, path: Path, window: Window): Facts {
  return {
    now,
    milestone: (key) => get(view.milestones, key)?.status,
    reachedAt: (key) => Date.parse(get(view.milestones, key)?.reachedAt ?? '') || undefined,
    experience: (key) => stateOf(view, key),
    page: () => ({ path: path.get(), query: { get: path.query } }),
    locale: () => plan.locale,
    device: () => deviceOf(window),
    fact: (id) => get(view.facts, id),
  };
}

function deviceOf({ matchMedia, screen }: Window): 'phone' | 'tablet' | 'desktop' {
  if (!matchMedia('(pointer: coarse)').matches) return 'desktop';
  return Math.min(screen.width, screen.height) < 600 ? 'phone' : 'tablet';
}
