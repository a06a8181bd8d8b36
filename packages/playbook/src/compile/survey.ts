import { DAY } from '@banso/engine';
import type { Duration, Question as QuestionPlan, Rule, Survey as SurveyPlan } from '@banso/engine';
import { silent } from '../parse/place.ts';
import type { Place } from '../parse/place.ts';
import type { Survey } from '../schema/survey.ts';
import type { Text } from '../schema/text.ts';
import { delayed } from './delay.ts';
import { compileBase } from './experience.ts';
import { compileOptions, compileQuestion } from './question.ts';
import type { Scope } from './scope.ts';
import { compileTarget } from './target.ts';
import { compileLabel, compileNodes } from './text.ts';
import { toDuration } from './time.ts';
import { churnQuestion, standardScores, surveyTitles } from './words.ts';

type Score = Extract<Survey, { kind: 'nps' | 'csat' | 'ces' }>;
type Churn = Extract<Survey, { kind: 'churnReason' }>;

export function compileSurvey(survey: Survey, place: Place, scope: Scope): SurveyPlan {
  const base = compileBase(survey, surveyTitles[survey.kind], place, scope);
  const delay = survey.delay === undefined ? 0 : toDuration(survey.delay);
  const cooldown = survey.cooldown === undefined ? (cooldowns[survey.kind] ?? 90 * DAY) : toDuration(survey.cooldown);
  const spread = spreadOf(survey, cooldown);
  return {
    ...base,
    audience: compileAudience(survey, base.audience),
    kind: 'survey',
    form: survey.kind,
    trigger: delay === 0 ? base.trigger : delayed(base.trigger, delay, place.at('delay')),
    target: survey.target ? compileTarget(survey.target, place.at('target')) : null,
    questions: compileQuestions(survey, place, scope),
    thanks: survey.thanks === undefined ? null : compileNodes(survey.thanks, place.at('thanks'), scope, 'blocks'),
    delay,
    cooldown,
    ...(survey.perAccount && {
      perAccount: { share: survey.perAccount.share, per: toDuration(survey.perAccount.per) },
    }),
    ...(spread > 0 && { spread }),
  };
}

/** Being asked whether one would recommend something is for those who know it, and rarely (NPS once or twice a year, after the first). */
function compileAudience({ kind, audience }: Survey, compiled: Rule | null): Rule | null {
  if (kind !== 'nps' || audience !== undefined) return compiled;
  return { op: 'tenure', tests: [{ cmp: 'gte', value: 365 * DAY }] };
}

const cooldowns: { readonly [kind in Survey['kind']]?: number } = { nps: 180 * DAY, csat: 30 * DAY, ces: 30 * DAY };

function spreadOf({ kind, spread, trigger }: Survey, cooldown: Duration): Duration {
  if (spread === false) return 0;
  if (spread !== undefined) return toDuration(spread);
  return kind === 'nps' && trigger === undefined ? cooldown : 0;
}

/** Keys of its questions in the order in which they are asked, the same that `compileSurvey` gives them. */
export function questionKeys(survey: Survey): readonly [string, ...string[]] {
  if (survey.kind === 'churnReason') return ['reason'];
  if (survey.kind === 'custom') {
    const [first = '', ...more] = survey.questions.map(({ key }) => key);
    return [first, ...more];
  }
  return ['score', ...whys(survey).map(({ key }) => key)];
}

function compileQuestions(survey: Survey, place: Place, scope: Scope): readonly QuestionPlan[] {
  switch (survey.kind) {
    case 'custom':
      return survey.questions.map((one, i) => compileQuestion(one, place.at('questions', i), scope));
    case 'churnReason':
      return [compileReason(survey, place, scope)];
    default:
      return compileScore(survey, place, scope);
  }
}

/** Words of the author where they stand, else the standard ones, which are looked at nowhere. */
const given = (own: Text | undefined, standard: Text, name: string, place: Place): [Text, Place] =>
  own === undefined ? [standard, silent(place)] : [own, place.at(name)];

function compileScore(survey: Score, place: Place, scope: Scope): readonly QuestionPlan[] {
  const { from, to, question, low, high } = standardScores[survey.kind];
  return [
    {
      key: 'score',
      ask: 'rating',
      text: compileNodes(...given(survey.question, question, 'question', place), scope, 'line'),
      optional: false,
      when: null,
      from,
      to,
      low: compileLabel(...given(survey.low, low, 'low', place), scope),
      high: compileLabel(...given(survey.high, high, 'high', place), scope),
    },
    ...whys(survey).map((band): QuestionPlan => ({
      key: band.key,
      ask: 'text',
      text: compileNodes(...given(survey.why || undefined, band.text, 'why', place), scope, 'line'),
      optional: true,
      when:
        band.from === from && band.to === to
          ? null
          : {
              question: 'score',
              tests: [
                { cmp: 'gte', value: band.from },
                { cmp: 'lte', value: band.to },
              ],
            },
    })),
  ];
}

/** The bands of a score that are asked on; one's own words are asked of everybody. */
function whys({ kind, why }: Score) {
  const { from, to, why: bands } = standardScores[kind];
  if (why === false) return [];
  return why === undefined ? bands : [{ key: 'why', from, to, text: why }];
}

function compileReason(survey: Churn, place: Place, scope: Scope): QuestionPlan {
  return {
    key: 'reason',
    ask: 'single',
    text: compileNodes(...given(survey.question, churnQuestion, 'question', place), scope, 'line'),
    optional: false,
    when: null,
    options: compileOptions(survey.reasons, place.at('reasons'), scope),
    shuffled: true,
    other: survey.other ?? true,
  };
}
