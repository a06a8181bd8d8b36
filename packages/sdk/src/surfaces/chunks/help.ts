import { startHelp } from '../help/help.ts';
import type { StartSurface } from '../surface.ts';
import { worded } from '../worded.ts';

export const start = worded(startHelp as StartSurface);
