import type { Survey } from '../experience.ts';
import type { Instant } from '../event.ts';
import type { Plan } from '../plan.ts';
import { roundsOf } from '../surveys/rounds.ts';
import type { SurveyRow } from '../surveys/row.ts';
import { factsOf } from './factsOf.ts';
import { segmentsIn } from './segmentsOf.ts';
import type { AccountState } from './state.ts';

/** The askings that an account knows of, each with what is true of the person now. */
export function surveyRows(plan: Plan, state: AccountState, now: Instant): readonly SurveyRow[] {
  return Object.values(state.users).flatMap(({ id: user, asks = {} }) =>
    Object.entries(asks).flatMap(([survey, marks]) => {
      const found = plan.experiences.get(survey);
      if (found?.experience.kind !== 'survey') return [];
      const facts = factsOf(plan, state, { user, subject: found.playbook.subject }, now);
      const segments = segmentsIn(plan, facts);
      const missed = namedBy(found.experience).filter((key) => facts.milestone?.(key) !== 'reached');
      const spread = found.experience.form === 'churnReason' ? (facts.health?.('spread') ?? null) : null;
      return roundsOf(marks).map((round): SurveyRow => ({ ...round, survey, user, segments, missed, spread }));
    }),
  );
}

/** Milestones that its options say were missed. */
function namedBy({ questions }: Survey): readonly string[] {
  const named = questions.flatMap((question) =>
    'options' in question ? question.options.flatMap(({ milestone }) => milestone ?? []) : [],
  );
  return [...new Set(named)];
}
