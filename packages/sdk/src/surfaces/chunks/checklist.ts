import { startChecklist } from '../checklist/checklist.ts';
import type { StartSurface } from '../surface.ts';
import { worded } from '../worded.ts';

export const start = worded(startChecklist as StartSurface);
