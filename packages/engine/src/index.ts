export type { Duration, Event, EventKind, Instant, Json, Traits } from './event.ts';
export type { Conditional, Filled, Filter, Localized, Node, Output, Template, Values } from './text.ts';
export type { Answer, EventRule, Leaf, Rule, TallySpec, Test, Verdict } from './rules/rule.ts';
export type { Facts } from './facts.ts';
export type {
  Advance,
  Article,
  Branch,
  Category,
  Checklist,
  ChecklistItem,
  Email,
  Experience,
  FollowUp,
  FollowUpStep,
  KeptTally,
  Milestone,
  Plan,
  PlaybookPlan,
  PublishedPlaybook,
  Sender,
  Settings,
  Signal,
  Step,
  Target,
  TaskStep,
  Theme,
  Tour,
} from './plan.ts';
export type {
  AccountState,
  Advanced,
  Decision,
  Effect,
  ExperienceState,
  Held,
  HeldReason,
  Journey,
  Reached,
  Tally,
  UserState,
} from './account/state.ts';
export { advance } from './account/advance.ts';
export { assemble } from './assemble.ts';
export { claim } from './account/claim.ts';
export type { Claim } from './account/claim.ts';
export { emptyAccount, emptyUser, UNSEEN } from './account/empty.ts';
export { explain } from './account/explain.ts';
export type { Explanation } from './account/explain.ts';
export { factsOf } from './account/factsOf.ts';
export { refold } from './account/refold.ts';
export { standing, standingsFor } from './account/standing.ts';
export type { MilestoneStanding, Standing } from './account/standing.ts';
export { DAY, formatInstant, HOUR, MINUTE, parseInstant, OLDEST } from './calendar.ts';
export { fill, fillTemplate, safeAddress } from './fill.ts';
export { choose, nextStep } from './guides/index.ts';
export type { Choice, Stage } from './guides/index.ts';
export { blankTexts, inLocale, writeBlanks } from './guides/pageText.ts';
export type { Blank, PageText } from './guides/pageText.ts';
export type { Written } from './guides/putIn.ts';
export { splitForPage } from './guides/splitForPage.ts';
export { gates } from './journeys/gates.ts';
export { pick } from './pick.ts';
export { get, put } from './record.ts';
export { evaluate, evaluateInPage, holds, matchGlob, passes, tallyKey, walk } from './rules/index.ts';
