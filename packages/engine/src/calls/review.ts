import type { CallReviewPlan, Settings } from '../plan.ts';

/** What is looked at where a project does not say. */
const given: CallReviewPlan = {
  perMonth: 10,
  rubric: [
    { key: 'goal', title: { ja: '相手の目的を聞けたか', en: 'Their goal was heard' } },
    { key: 'advice', title: { ja: '状況に合った助言だったか', en: 'The advice fitted where they stand' } },
    { key: 'next', title: { ja: '次の一歩を決められたか', en: 'A next step was agreed on' } },
    { key: 'record', title: { ja: '次の担当者に伝わる記録か', en: 'The record serves whoever is next' } },
  ],
};

export const callReviewOf = ({ callReview }: Pick<Settings, 'callReview'>): CallReviewPlan => callReview ?? given;
