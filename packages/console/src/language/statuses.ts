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
  {
    open: 'Open',
    taken: 'Taken',
    snoozed: 'Put off',
    handedOff: 'Handed off',
    done: 'Done',
    skipped: 'Skipped',
    over: 'No longer needed',
  },
  {
    open: '未対応',
    taken: '対応中',
    snoozed: '延期中',
    handedOff: '引き継ぎ済み',
    done: '対応済み',
    skipped: '見送り',
    over: '不要になりました',
  },
);
