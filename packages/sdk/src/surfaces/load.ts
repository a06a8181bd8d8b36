import type { Experience } from '@banso/engine';
import type { StartWordless } from './worded.ts';

/** The one place from which surfaces come. Rejects when the network does not give it. */
export async function loadSurface(kind: Experience['kind']): Promise<StartWordless> {
  return (await (kind === 'tour' ? import('./chunks/tour.ts') : import('./chunks/checklist.ts'))).start;
}
