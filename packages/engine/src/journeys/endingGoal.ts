import type { FollowUp } from '../plan.ts';
import type { Rule } from '../rules/rule.ts';

/** What a follow-up is over with; null: nothing, or its goal is one that should hold for long. */
export const endingGoal = ({ goal }: Pick<FollowUp, 'goal'>): Rule | null =>
  goal && goal.keptAt === undefined ? goal.rule : null;
