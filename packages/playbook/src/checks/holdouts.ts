import type { FollowUp } from '../schema/followUp.ts';
import type { Check } from './check.ts';
import { leastVisible } from '../compile/holdout.ts';
import { followUpsIn } from './followUpsIn.ts';

export const holdouts: Check = ({ playbooks, compiled, project }) => {
  const { accounts } = project.value;
  for (const { followUp, at } of playbooks.flatMap(followUpsIn)) {
    const { holdout = 'auto' } = followUp.experiment ?? {};
    if (holdout !== 'auto' && holdout > 0 && isDuty(followUp))
      at.at('experiment', 'holdout').error(
        'heldOutDuty',
        `"${followUp.key}" has a step that must be done, and some accounts are held out of it.`,
        'Set "holdout": 0, or take "leeway": "must" out.',
      );
  }
  if (accounts === undefined) return;
  for (const { followUp, at: place } of playbooks.flatMap(followUpsIn)) {
    const plan = compiled.playbooks.flatMap(({ followUps }) => followUps).find((one) => one.key === followUp.key);
    const wanted = plan?.minEffect;
    if (!plan || wanted === undefined || plan.holdout === 0) continue;
    const visible = leastVisible(accounts, plan.holdout);
    if (visible <= wanted) continue;
    const at = place.at('experiment', 'minEffect');
    const best = leastVisible(accounts, 0.5);
    const message = `With ${accounts} accounts and ${percent(plan.holdout)} held out, only a difference of ${percent(visible)} or more can be seen.`;
    if (best <= wanted)
      at.warn(
        'cannotSee',
        message,
        `Hold out more, up to 50% (which sees ${percent(best)}), or ask for a greater effect.`,
      );
    else
      at.warn(
        'cannotSee',
        message,
        `Even half held out sees ${percent(best)}: set "holdout": 0, or judge several follow-ups together.`,
      );
  }
};

const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;

const isDuty = ({ steps }: FollowUp) => steps.some((step) => 'task' in step && step.task.leeway === 'must');
