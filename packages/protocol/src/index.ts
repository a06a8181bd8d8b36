export { WIRE_VERSION } from './version.ts';
export { paths } from './paths.ts';
export { problem, problemTitle } from './problem.ts';
export type { Problem, ProblemCode } from './problem.ts';
export { limits } from './limits.ts';
export type { Batch, BatchAnswer, RefusalCode, WireIdentity, WireItem } from './batch.ts';
export type { BootstrapAnswer, BootstrapRequest } from './bootstrap.ts';
export { helpAddress } from './help.ts';
export type { HelpArticle, HelpIndex } from './help.ts';
export type { View } from './view.ts';
export type { AccountBody, MemberBody, MilestoneBody, OnboardingStatus, UserBody } from './server.ts';
export type {
  InForceBody,
  Issue,
  Moved,
  PlaybookVersionBody,
  PublicationBody,
  PublishAnswer,
  PublishRequest,
  RollbackRequest,
} from './publishing.ts';
export type {
  AccountPage,
  AccountRow,
  AccountsPage,
  CheckAnswer,
  CheckRequest,
  FollowUpBody,
  MailBody,
  MailRow,
  PlaybookPage,
  PlaybookRow,
  PlaybooksBody,
  SetAside,
  ProjectBody,
  SignIn,
  TaskRow,
  TimelineEntry,
  Titles,
} from './console.ts';
export type { IdentityMode, SettingChange, SettingsBody, SettingsRequest } from './settings.ts';
export { pageLosses, serverLosses } from './losses.ts';
export type { LossesBody, LossReason, PageLoss } from './losses.ts';
export { toEvent, toldByPage } from './toEvent.ts';
export { parseBatch } from './parseBatch.ts';
export type { ReadBatch } from './parseBatch.ts';
export {
  parseCheckRequest,
  parsePublishRequest,
  parseRollbackRequest,
  parseSettingsRequest,
  parseSignIn,
  publishLimits,
} from './parseRequests.ts';
export { parseSegment, segmentTypes } from './parseSegment.ts';
export type { SegmentBatch, SegmentMessage, SegmentType } from './parseSegment.ts';
export type { Parsed } from './parse.ts';
export { parseClockRequest, parseIdentityRequest } from './parseDevelopment.ts';
export type { ClockAnswer, ClockRequest, IdentityRequest } from './parseDevelopment.ts';
export type { PagePlan } from '@banso/engine';
