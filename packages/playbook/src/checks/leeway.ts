import type { Check } from './check.ts';
import { followUpsIn } from './followUpsIn.ts';

const MOST = 0.3;

/** Human steps are suggestions; over 30 % of them mandatory leaves no leeway. One alone is no rule of the house. */
export const leeway: Check = ({ playbooks }) => {
  const tasks = playbooks
    .flatMap(followUpsIn)
    .flatMap(({ followUp, at }) =>
      followUp.steps.flatMap((step, s) =>
        'task' in step ? [{ task: step.task, place: at.at('steps', s, 'task') }] : [],
      ),
    );
  const musts = tasks.filter(({ task }) => task.leeway === 'must');
  if (tasks.length < 2 || musts.length / tasks.length <= MOST) return;
  musts[0]?.place
    .at('leeway')
    .warn(
      'noLeeway',
      `${musts.length} of ${tasks.length} human steps are mandatory.`,
      'Keep "must" for what law or contract asks.',
    );
};
