import type { PlaybookOutline } from '@banso/protocol';
import { wholeTitle } from '../account/titles.ts';
import type { Published } from './published.ts';

/** What staff read of a playbook before they read its JSON. */
export function outlineOf({
  milestones,
  experiences,
  followUps,
}: Published['playbooks'][number]['plan']): PlaybookOutline {
  return {
    milestones: milestones.map(({ key, title, role, weight }) => ({ key, title, role, weight })),
    experiences: experiences.map(({ key, title, kind }) => ({ key, title: wholeTitle(title), kind })),
    followUps: followUps.map(({ key, title, steps, holdout, minEffect, visible }) => ({
      key,
      title,
      steps: steps.length,
      holdout,
      minEffect: minEffect ?? null,
      visible: visible ?? null,
    })),
  };
}
