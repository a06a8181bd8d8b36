export type {
  Answered,
  Duration,
  Event,
  EventKind,
  Instant,
  Json,
  TouchChannel,
  TouchOrigin,
  Traits,
} from './event.ts';
export type { Conditional, Filled, Filter, Localized, Node, Output, Template, Values } from './text.ts';
export type { Answer, EventRule, Leaf, Rule, TallySpec, Test, Verdict } from './rules/rule.ts';
export type { Facts } from './facts.ts';
export type {
  Action,
  Advance,
  Announcement,
  Banner,
  Branch,
  Checklist,
  ChecklistItem,
  Ensure,
  Experience,
  ExperienceBase,
  Help,
  Hint,
  Question,
  Signal,
  Step,
  Survey,
  Target,
  Tour,
  Video,
} from './experience.ts';
export type {
  Axis,
  AxisPlan,
  Band,
  Group8Plan,
  HealthPlan,
  HealthProfile,
  HealthVersion,
  Measure,
  Measured,
  Scale,
} from './healthPlan.ts';
export type {
  Article,
  Category,
  Email,
  FollowUp,
  Goal,
  FollowUpStep,
  KeptTally,
  Milestone,
  Plan,
  PlaybookPlan,
  ProgramPlan,
  PublishedPlaybook,
  Sender,
  Settings,
  TaskStep,
  Theme,
  CallReviewPlan,
  SeminarPlan,
  TouchLevel,
  TouchRule,
} from './plan.ts';
export type {
  AccountState,
  Advanced,
  Arm,
  Decision,
  Effect,
  ExperienceState,
  Fortnight,
  Held,
  HeldReason,
  Journey,
  Mark,
  Override,
  Reached,
  Tally,
  UserState,
} from './account/state.ts';
export { advance } from './account/advance.ts';
export { assemble, withEarlier } from './assemble.ts';
export { callListCsv } from './account/callListCsv.ts';
export { taskQueueCsv } from './account/taskQueueCsv.ts';
export type { TaskLine } from './account/taskQueueCsv.ts';
export { callList, callRowOf, callSheetOf } from './account/callRow.ts';
export type { CallRow, CallSheet } from './account/callRow.ts';
export { claim } from './account/claim.ts';
export { leavingOrder } from './journeys/leavingOrder.ts';
export { EVERY_CATEGORY } from './progress/refusals.ts';
export { earlierIn, followUpFor } from './earlier.ts';
export type { Claim, Undelivered, Waiting } from './account/claim.ts';
export { emptyAccount, emptyUser } from './account/empty.ts';
export { UNSEEN } from './account/unseen.ts';
export { explain } from './account/explain.ts';
export type { Explanation } from './account/explain.ts';
export { factsOf } from './account/factsOf.ts';
export { firstValueOf, watchedFor } from './account/firstValue.ts';
export { segmentsOf } from './account/segmentsOf.ts';
export type { FirstValue } from './account/firstValue.ts';
export { healthOf } from './account/healthOf.ts';
export { nextSnapshotAt, todaysSnapshot } from './account/healthSnapshot.ts';
export type { HealthSnapshot } from './account/healthSnapshot.ts';
export { carry } from './account/carried.ts';
export type { Carried } from './account/carried.ts';
export { createRefolding, refold } from './account/refold.ts';
export type { LeftLog, Refolding } from './account/refold.ts';
export { carriedWithout, withoutPerson } from './account/withoutPerson.ts';
export { countedAs } from './progress/counted.ts';
export { dayCounts, dayOf, merged } from './progress/dayCount.ts';
export type { DayCount } from './progress/dayCount.ts';
export { shutFor } from './account/shut.ts';
export { signsOf } from './account/signs.ts';
export type { Sign } from './account/signs.ts';
export { surveyRows } from './account/surveyRows.ts';
export { standing, standingsFor } from './account/standing.ts';
export type { MilestoneStanding, Standing } from './account/standing.ts';
export { commonValues, valuesFor } from './guides/values.ts';
export { viewOf } from './account/view.ts';
export type { Reader, View } from './account/view.ts';
export {
  civilDay,
  civilMonth,
  createZones,
  dayStart,
  DAY,
  formatInstant,
  HOUR,
  MINUTE,
  parseInstant,
  OLDEST,
} from './calendar.ts';
export { csvOf } from './csv.ts';
export { grouped } from './grouped.ts';
export { fill, fillTemplate, safeAddress } from './fill.ts';
export { choose, nextStep, placeOf } from './guides/index.ts';
export { reachesOut } from './place.ts';
export type { Choice, Stage } from './guides/index.ts';
export { blankTexts, inLocale, writeBlanks } from './guides/pageText.ts';
export type { Blank, PageText } from './guides/pageText.ts';
export { helpIndex } from './guides/helpIndex.ts';
export type { HelpArticle, HelpIndex } from './guides/helpIndex.ts';
export { pagePlan } from './guides/pagePlan.ts';
export type { PagePlan } from './guides/pagePlan.ts';
export { prepare } from './guides/prepared.ts';
export type { Prepared } from './guides/prepared.ts';
export type { Written } from './guides/putIn.ts';
export { say } from './guides/say.ts';
export { splitForPage } from './guides/splitForPage.ts';
export { withoutMail } from './guides/withoutMail.ts';
export type { Compiled } from './guides/withoutMail.ts';
export {
  backtest,
  bandOf,
  followOf,
  GROUP8_AXES,
  isHigh,
  LEAST_CHURNS,
  measuresFollow,
  trend,
  WILL_AND_SKILL,
} from './health/index.ts';
export type { Follow, WillAndSkill } from './health/index.ts';
export type { Auc, Backtest, Calibration, Decile, PastAccount } from './health/index.ts';
export type { AxisHealth, Health, MeasureHealth } from './healthScore.ts';
export { isJapaneseHoliday } from './journeys/japaneseHolidays.ts';
export { annoyanceIn, annoys, articleName } from './journeys/annoyance.ts';
export type { Annoyance } from './journeys/annoyance.ts';
export { exposuresOf } from './journeys/exposure.ts';
export type { Exposure } from './journeys/exposure.ts';
export { verdictOf } from './experiments/verdict.ts';
export type { Arms, Judged, VerdictName } from './experiments/verdict.ts';
export { gates } from './journeys/gates.ts';
export { pick } from './pick.ts';
export { plainText } from './plainText.ts';
export { kaplanMeier } from './progress/kaplanMeier.ts';
export type { Survival, Watched } from './progress/kaplanMeier.ts';
export { selfReliance } from './progress/selfReliance.ts';
export type { SelfReliance } from './progress/selfReliance.ts';
export { programsOf } from './account/programs.ts';
export type { ChapterStanding, ProgramStanding } from './account/programs.ts';
export { relianceOf } from './account/reliance.ts';
export { touchCounts } from './touches/book.ts';
export type { TouchCount } from './touches/book.ts';
export { seminarFunnels } from './seminars/funnel.ts';
export type { Attendance, SeminarCall, SeminarFunnel } from './seminars/funnel.ts';
export { frictionOf, tourStands } from './friction/tourStands.ts';
export type { StepFriction, TourStand } from './friction/tourStands.ts';
export { callReviewOf } from './calls/review.ts';
export { sampleOf } from './calls/sample.ts';
export { nextTouchAt, touchAdvice } from './account/touchAdvice.ts';
export type { TouchAdvice } from './account/touchAdvice.ts';
export { touchOf } from './touches/touchOf.ts';
export type { Touch } from './touches/touchOf.ts';
export { get, put } from './record.ts';
export {
  LEAST_ANSWERS,
  npsChange,
  npsOf,
  reasonsBySpread,
  resultsBy,
  roundsOf,
  surveyResults,
} from './surveys/index.ts';
export type { ReasonBySpread } from './surveys/index.ts';
export type { By, Nps, OptionResult, QuestionResult, Round, SurveyResults, SurveyRow } from './surveys/index.ts';
export {
  ACKNOWLEDGE,
  actsOn,
  alikeOf,
  evidenceIn,
  fitting,
  isWaiting,
  LEAST,
  rankTasks,
  reportByKind,
  taskTitle,
  taskTitlesOf,
} from './tasks/index.ts';
export type {
  Alike,
  Arm as TaskArm,
  Cell,
  Effort,
  Evidence,
  Failing,
  HandOff,
  KindReport,
  Odds,
  Rankable,
  Ranked,
  Reaching,
  Task,
  TaskDid,
  TaskOutcome,
  TaskState,
  TaskTitles,
  Why,
  Worth,
} from './tasks/index.ts';
export { newcombe } from './newcombe.ts';
export { evaluate, evaluateInPage, holds, matchGlob, passes, tallySpecOf, walk } from './rules/index.ts';
export { wilson } from './wilson.ts';
export type { Share } from './wilson.ts';
export { wordsFor } from './words/index.ts';
export type { Words } from './words/index.ts';
