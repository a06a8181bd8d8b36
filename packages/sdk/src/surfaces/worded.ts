import type { Localized, Words } from '@banso/engine';
import { putIn } from '@banso/engine/guides';
import type { StartSurface, Surface } from './surface.ts';
import type { Stop } from '../tools/stop.ts';

/** A surface as the kernel hands it on: texts are filled in by the code that draws them, so that the kernel carries none for it. */
export type Wordless = Omit<Surface, 'text' | 'label' | 'words' | 'begun'>;
export type StartWordless = (surface: Wordless) => Stop;

export function worded(start: StartSurface): StartWordless {
  return (surface) => {
    const begun: Stop[] = [];
    const undo = () => {
      for (const stop of begun) stop();
    };
    try {
      const stop = start({
        ...surface,
        begun,
        words: surface.plan.words[surface.experience.kind] as Words[keyof Words],
        text: (copy) => putIn(only(copy), surface.view().values),
        label: only,
      });
      return () => {
        try {
          stop();
        } finally {
          undo();
        }
      };
    } catch (error) {
      undo();
      throw error;
    }
  };
}

/** The texts of a page's plan are in the reader's locale only. */
const only = <T>(copy: Localized<T>): T => Object.values(copy)[0]!;
