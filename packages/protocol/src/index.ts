export { WIRE_VERSION } from './version.ts';
export { paths } from './paths.ts';
export { problem } from './problem.ts';
export type { Problem, ProblemCode } from './problem.ts';
export { limits } from './limits.ts';
export type { Batch, BatchAnswer, RefusalCode, WireIdentity, WireItem } from './batch.ts';
export type { BootstrapAnswer, BootstrapRequest, PagePlan } from './bootstrap.ts';
export type { View } from './view.ts';
export type { AccountBody, MemberBody, MilestoneBody, OnboardingStatus, UserBody } from './server.ts';
export type { Issue, PublishAnswer, PublishRequest, RollbackRequest } from './publishing.ts';
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
  ProjectBody,
  SignIn,
  TaskRow,
  TimelineEntry,
  Titles,
} from './console.ts';
export { parseBatch } from './parseBatch.ts';
export type { ReadBatch } from './parseBatch.ts';
export {
  parseCheckRequest,
  parsePublishRequest,
  parseRollbackRequest,
  parseSignIn,
  publishLimits,
} from './parseRequests.ts';
export { parseSegment, segmentTypes } from './parseSegment.ts';
export type { SegmentBatch, SegmentMessage, SegmentType } from './parseSegment.ts';
export type { Parsed } from './parse.ts';
export { parseClockRequest, parseIdentityRequest } from './parseDevelopment.ts';
export type { ClockAnswer, ClockRequest, IdentityRequest } from './parseDevelopment.ts';
