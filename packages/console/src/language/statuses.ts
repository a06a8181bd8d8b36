import type { MilestoneBody, OnboardingStatus, TaskRow } from '@banso/protocol';
import { bilingual } from './bilingual.ts';

export const statuses = bilingual<{ readonly [status in OnboardingStatus]: string }>(
  { stuck: 'Stuck', onTrack: 'On track', notStarted: 'Not started', done: 'Done' },
  { stuck: '停滞', onTrack: '順調', notStarted: '未開始', done: '完了' },
);

export const milestoneStatuses = bilingual<{ readonly [status in MilestoneBody['status']]: string }>(
  { reached: 'Reached', late: 'Late', open: 'Open' },
  { reached: '到達', late: '期限超過', open: '未到達' },
);

export const milestoneRoles = bilingual<{ readonly [role in MilestoneBody['role']]: string }>(
  { setup: 'Setup', firstValue: 'First value', habit: 'Habit', spread: 'Spread' },
  { setup: '準備', firstValue: '最初の価値', habit: '定着', spread: '浸透' },
);

export const taskStates = bilingual<{ readonly [state in TaskRow['state']]: string }>(
  { open: 'Open', done: 'Done', skipped: 'Skipped' },
  { open: '未対応', done: '対応済み', skipped: '見送り' },
);
