import type { Experience } from '@banso/engine';
import { createFind } from '../page/elements.ts';
import type { Stop } from './surface.ts';
import type { StartWordless, Wordless } from './worded.ts';

/** What is handed to a surface that finds its elements by itself. */
export type Handed = Omit<Wordless, 'find'>;
export type StartHanded = (surface: Handed) => Stop;

/** The one place from which surfaces come. Rejects when the network does not give it. */
export async function loadSurface(experience: Experience, testAttributes: readonly string[]): Promise<StartHanded> {
  const [{ start }, find] = await Promise.all([chunkOf(experience.kind), createFind(experience, testAttributes)]);
  return (surface) => start({ ...surface, find });
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
