import { asFollowUp } from '../compile/broadcast.ts';
import type { Parsed } from '../parse/parsed.ts';
import type { Place } from '../parse/place.ts';
import type { FollowUp } from '../schema/followUp.ts';
import type { Playbook } from '../schema/playbook.ts';

/** The follow-ups of a playbook, broadcasts among them, each with where it stands. */
export function followUpsIn({ value, place }: Parsed<Playbook>): readonly {
  readonly followUp: FollowUp;
  readonly at: Place;
  readonly of: 'followUps' | 'broadcasts';
}[] {
  return [
    ...(value.followUps ?? []).map((followUp, i) => ({
      followUp,
      at: place.at('followUps', i),
      of: 'followUps' as const,
    })),
    ...(value.broadcasts ?? []).map((one, i) => ({
      followUp: asFollowUp(one),
      at: place.at('broadcasts', i),
      of: 'broadcasts' as const,
    })),
  ];
}
