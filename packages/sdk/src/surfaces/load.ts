import type { Experience } from '@banso/engine';
import type { StartWordless } from './worded.ts';

/** The one place from which surfaces come. Rejects when the network does not give it. */
export async function loadSurface(kind: Experience['kind']): Promise<StartWordless> {
  return (await chunkOf(kind)).start;
}

function chunkOf(kind: Experience['kind']): Promise<{ readonly start: StartWordless }> {
  switch (kind) {
    case 'tour':
      return import('./chunks/tour.ts');
    case 'checklist':
      return import('./chunks/checklist.ts');
    case 'survey':
      return import('./chunks/survey.ts');
    case 'help':
      return import('./chunks/help.ts');
    case 'hint':
      return import('./chunks/hint.ts');
    default:
      return import('./chunks/notice.ts');
  }
}
