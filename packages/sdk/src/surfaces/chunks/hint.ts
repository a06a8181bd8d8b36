import { startHint } from '../hint/hint.ts';
import type { StartSurface } from '../surface.ts';
import { worded } from '../worded.ts';

export const start = worded(startHint as StartSurface);
