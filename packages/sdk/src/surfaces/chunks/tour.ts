import { startTour } from '../tour/tour.ts';
import type { StartSurface } from '../surface.ts';
import { worded } from '../worded.ts';

export const start = worded(startTour as StartSurface);
