import { startNotice } from '../notice/notice.ts';
import type { StartSurface } from '../surface.ts';
import { worded } from '../worded.ts';

export const start = worded(startNotice as StartSurface);
