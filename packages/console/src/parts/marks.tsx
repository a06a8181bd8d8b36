import type { Band } from '@banso/engine';
import type { CallState, FollowUpBody, MailRow, MilestoneBody, OnboardingStatus } from '@banso/protocol';
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

const bandTones = { poor: 'bad', concerning: 'calm', healthy: 'good', unknown: 'quiet' } as const;

/** Null: too little is known. */
export function BandMark({ band }: { readonly band: Band | null }) {
  const { words } = useDesk();
  const known = band ?? 'unknown';
  return (
    <Mark icon={known} tone={bandTones[known]}>
      {words.bands[known]}
    </Mark>
  );
}

const callMarks = {
  queued: ['waiting', 'calm'],
  attempted: ['onTrack', 'calm'],
  connected: ['call', 'good'],
  advised: ['done', 'good'],
  needsCs: ['act', 'bad'],
  noNeed: ['ended', 'quiet'],
  refused: ['cross', 'quiet'],
} as const;

export function CallMark({ state }: { readonly state: CallState }) {
  const { words } = useDesk();
  const [icon, tone] = callMarks[state];
  return (
    <Mark icon={icon} tone={tone}>
      {words.callStates[state]}
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
  review: ['act', 'bad'],
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
