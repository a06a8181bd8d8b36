import type { ExperienceState } from './state.ts';

export const UNSEEN: ExperienceState = {
  shown: 0,
  seenAt: null,
  completedAt: null,
  dismissedAt: null,
  snoozedAt: null,
  step: null,
  stepAt: null,
};
