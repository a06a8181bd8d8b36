import type { FollowUpBody, MailRow, MilestoneBody, OnboardingStatus } from '@banso/protocol';
import { useDesk } from '../desk.ts';
import { Mark } from './mark.tsx';

const tones = { stuck: 'bad', onTrack: 'calm', notStarted: 'quiet', done: 'good' } as const;

export function StatusMark({ status }: { readonly status: OnboardingStatus }) {
  const { words } = useDesk();
  return (
    <Mark icon={status} tone={tones[status]}>
      {words.statuses[status]}
    </Mark>
  );
}

const milestoneTones = { reached: 'good', late: 'bad', open: 'quiet' } as const;

export function MilestoneMark({ status }: { readonly status: MilestoneBody['status'] }) {
  const { words } = useDesk();
  return (
    <Mark icon={status} tone={milestoneTones[status]}>
      {words.milestoneStatuses[status]}
    </Mark>
  );
}

const followUpTones = { waiting: 'calm', held: 'bad', ended: 'quiet', notEntered: 'quiet' } as const;

export function FollowUpMark({ state }: { readonly state: FollowUpBody['state'] }) {
  const { words } = useDesk();
  return (
    <Mark icon={state} tone={followUpTones[state]}>
      {words.followUpStates[state]}
    </Mark>
  );
}

const mailMarks = {
  due: ['waiting', 'calm'],
  sending: ['waiting', 'calm'],
  sent: ['done', 'good'],
  unknown: ['stuck', 'bad'],
  failed: ['cross', 'bad'],
  cancelled: ['ended', 'quiet'],
} as const;

export function MailMark({ state }: { readonly state: MailRow['state'] }) {
  const { words } = useDesk();
  const [icon, tone] = mailMarks[state];
  return (
    <Mark icon={icon} tone={tone}>
      {words.mail.states[state]}
    </Mark>
  );
}
