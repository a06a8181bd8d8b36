export { LEAST_ANSWERS, npsChange, npsOf } from './scores.ts';
export type { Nps } from './scores.ts';
export { resultsBy, surveyResults } from './results.ts';
export type { By, OptionResult, QuestionResult, SurveyResults } from './results.ts';
export { roundsOf } from './rounds.ts';
export type { Round } from './rounds.ts';
export type { SurveyRow } from './row.ts';
export { reasonsBySpread } from './bySpread.ts';
export type { ReasonBySpread } from './bySpread.ts';
