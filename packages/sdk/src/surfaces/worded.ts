import type { Localized, Words } from '@banso/engine';
import { putIn } from '@banso/engine/guides';
import type { StartSurface, Surface } from './surface.ts';
import type { Stop } from '../tools/stop.ts';

/** A surface as the kernel hands it on: texts are filled in by the code that draws them, so that the kernel carries none for it. */
export type Wordless = Omit<Surface, 'text' | 'label' | 'words'>;
export type StartWordless = (surface: Wordless) => Stop;

export function worded(start: StartSurface): StartWordless {
  return (surface) =>
    start({
      ...surface,
      words: surface.plan.words[surface.experience.kind] as Words[keyof Words],
      text: (copy) => putIn(only(copy), surface.view().values),
      label: only,
    });
}

/** The texts of a page's plan are in the reader's locale only. */
const only = <T>(copy: Localized<T>): T => Object.values(copy)[0]!;
