export { WIRE_VERSION } from './version.ts';
export { batchPath, bootstrapPath, previewsPath } from './pagePaths.ts';
export { paths } from './paths.ts';
export { problem, problemTitle } from './problem.ts';
export type { Problem, ProblemCode } from './problem.ts';
export { limits } from './limits.ts';
export type { Batch, BatchAnswer, RefusalCode, WireIdentity, WireItem } from './batch.ts';
export type { BootstrapAnswer, BootstrapRequest } from './bootstrap.ts';
export { helpAddress } from './help.ts';
export { callSources, callStates, nextCallStates } from './calls.ts';
export type {
  CallEntry,
  CallHistory,
  CallListRow,
  CallRequest,
  CallSource,
  CallsPage,
  CallState,
  CohortBody,
  ConnectRate,
  FunnelBody,
  QueueAnswer,
  QueueRequest,
} from './calls.ts';
export type { AxisBody, DayScore, FortnightBody, HealthBody, HealthDay } from './health.ts';
export type { HelpArticle, HelpIndex } from './help.ts';
export type { PreviewAnswer } from './preview.ts';
export { previewParam } from './preview.ts';
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
  ProgramBody,
  MailBody,
  MailRow,
  PlaybookOutline,
  PlaybookPage,
  PlaybookRow,
  PlaybooksBody,
  SetAside,
  ProjectBody,
  SignIn,
  TimelineEntry,
  Titles,
} from './console.ts';
export type { IdentityMode, SettingChange, SettingsBody, SettingsRequest } from './settings.ts';
export { importLimits } from './import/answer.ts';
export type { ImportAnswer } from './import/answer.ts';
export { readImportLine } from './import/line.ts';
export type { ImportLine, ReadLine, RefusedLine } from './import/line.ts';
export { createCsv, createJsonLines } from './import/records.ts';
export type { FileRecord, RecordReader } from './import/records.ts';
export type { PersonDeleted, PersonExport, PersonInAccount, PersonLog } from './person.ts';
export { pageLosses, serverLosses } from './losses.ts';
export type { LossesBody, LossReason, PageLoss } from './losses.ts';
export { parseDraftDecision } from './mailDesk.ts';
export type { DraftDecision, DraftRow, DraftsBody, SendingBody } from './mailDesk.ts';
export { webhookTypes } from './webhooks.ts';
export type {
  Webhook,
  WebhookBody,
  WebhookDetails,
  WebhookRequest,
  WebhooksBody,
  WebhookSecretBody,
  WebhookSetAside,
  WebhookTestBody,
  WebhookType,
} from './webhooks.ts';
export { parseAuthor, parseWebhookRequest } from './parseWebhook.ts';
export { auditKinds } from './audit.ts';
export type { AuditBody, AuditDoor, AuditEntry, AuditKind } from './audit.ts';
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
export { parseSegment, segmentShort, segmentTypes } from './parseSegment.ts';
export type { SegmentBatch, SegmentMessage, SegmentType } from './parseSegment.ts';
export type { Parsed } from './parse.ts';
export { parseReviewRequest } from './parseReview.ts';
export type { ReviewBody, ReviewRequest, ReviewsPage, SampledCall } from './reviews.ts';
export { parseTouches, parseTouchRequest, touchChannels, touchOrigins } from './parseTouches.ts';
export type { ServerTouch, TouchesAnswer, TouchesRequest, TouchRequest } from './touches.ts';
export type {
  FirstValueGroup,
  FirstValueReport,
  FollowUpIntent,
  FollowUpReport,
  FollowUpsReport,
  GoalsMet,
  Manner,
  SeminarsReport,
  SpreadReport,
  TouchesReport,
  TimeToFirstValue,
  TouchMonth,
  ToursReport,
} from './reports.ts';
export { parseNewTask, parseTaskRequest } from './parseTask.ts';
export { taskDids, taskOutcomes, taskViews } from './tasks.ts';
export type {
  Coverage,
  HandOffBody,
  NewTaskRequest,
  QueuedTask,
  SkippedBody,
  TaskReport,
  TaskRequest,
  TaskRow,
  TasksPage,
  TaskView,
  WhyBody,
} from './tasks.ts';
export { parseMilestoneRequest } from './parseMilestone.ts';
export type { MilestoneRequest } from './parseMilestone.ts';
export { parseOverrideRequest } from './parseOverride.ts';
export type {
  OverrideBody,
  OverrideRequest,
  PauseBody,
  PausesBody,
  SurveyOverview,
  SurveyPage,
  SurveysBody,
  SurveyWords,
} from './surveys.ts';
export { parseCallRequest, parseQueueRequest } from './parseCallRequest.ts';
export { parseClockRequest, parseIdentityRequest } from './parseDevelopment.ts';
export type { ClockAnswer, ClockRequest, IdentityRequest } from './parseDevelopment.ts';
export type { PagePlan } from '@banso/engine';
