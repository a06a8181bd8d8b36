import type { Check } from './check.ts';
import { leastVisible } from './power.ts';

export const holdouts: Check = ({ playbooks, compiled, project }) => {
  const { accounts } = project.value;
  if (accounts === undefined) return;
  for (const { value, place } of playbooks)
    (value.followUps ?? []).forEach(({ key, experiment }, i) => {
      const plan = compiled.playbooks.flatMap(({ followUps }) => followUps).find((one) => one.key === key);
      const wanted = experiment?.minEffect;
      if (!plan || wanted === undefined || plan.holdout === 0) return;
      const visible = leastVisible(accounts, plan.holdout);
      if (visible <= wanted) return;
      const at = place.at('followUps', i, 'experiment', 'minEffect');
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
    });
};

const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;
