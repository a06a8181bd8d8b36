import { fill } from '@banso/engine/fill';
import { pick } from '@banso/engine/pick';
import type { StartSurface, Surface } from './surface.ts';
import type { Stop } from '../tools/stop.ts';

/** A surface as the kernel hands it on: texts are filled in by the code that draws them, so that the kernel carries none for it. */
export type Wordless = Omit<Surface, 'text' | 'label'>;
export type StartWordless = (surface: Wordless) => Stop;

export function worded(start: StartSurface): StartWordless {
  return (surface) => {
    const { locale } = surface.plan;
    return start({
      ...surface,
      text: (copy) => fill(pick(copy, locale), surface.view().values, locale),
      label: (copy) => pick(copy, locale),
    });
  };
}
