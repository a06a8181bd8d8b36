import { startSurvey } from '../survey/survey.ts';
import type { StartSurface } from '../surface.ts';
import { worded } from '../worded.ts';

export const start = worded(startSurvey as StartSurface);
