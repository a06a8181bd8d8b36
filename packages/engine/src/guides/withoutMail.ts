import type { Article, FollowUp, PlaybookPlan, Settings } from '../plan.ts';

/** What is compiled from a project's folder. */
export interface Compiled {
  readonly settings: Settings;
  readonly playbooks: readonly PlaybookPlan[];
  readonly articles: readonly Article[];
}

/**
 * The project for a page that has no Worker behind it: nobody is written to from there, so mails, tasks and the sender are left out,
 * and with them follow-ups that ask for nothing to be shown.
 */
export function withoutMail<P extends Compiled>(project: P): P {
  return {
    ...project,
    settings: { ...project.settings, sender: null },
    playbooks: project.playbooks.map((playbook) => ({
      ...playbook,
      followUps: playbook.followUps.flatMap((followUp) => inPage(followUp) ?? []),
    })),
  };
}

function inPage(followUp: FollowUp): FollowUp | null {
  const steps = followUp.steps.filter((step) => step.do !== 'email' && step.do !== 'task');
  return steps.some((step) => step.do === 'experience') ? { ...followUp, steps } : null;
}
