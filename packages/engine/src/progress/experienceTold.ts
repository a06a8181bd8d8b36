import type { ExperienceState, UserState } from '../account/state.ts';
import type { Event } from '../event.ts';
import type { Experience, Tour } from '../experience.ts';
import { placeOf, reachesOut } from '../place.ts';
import { get, put } from '../record.ts';
import { experienced } from './experienced.ts';
import { fits } from './fits.ts';
import { withMark } from './marks.ts';
import { touched } from './touched.ts';

/** What is known of a person after something that was shown to them was heard of. */
export function experienceTold(
  user: UserState,
  event: Extract<Event, { kind: 'experience' }>,
  experience: Experience,
  version: number,
): Pick<UserState, 'experiences' | 'summoned' | 'touches' | 'contacts' | 'asks'> {
  const { answer, ...without } = event;
  const told = answer === undefined || fits(answer, event.step, experience) ? event : without;
  const known = get(user.experiences, event.key);
  const next = experienced(known, told);
  const over = event.did === 'completed' || event.did === 'dismissed';
  const contact = event.did === 'shown' && event.unasked && reachesOut(placeOf(experience));
  const { contacts = {} } = user;
  return {
    ...(contact && {
      contacts: put(contacts, experience.kind, Math.max(get(contacts, experience.kind) ?? 0, event.at)),
    }),
    ...(experience.kind === 'survey' && { asks: withMark(user.asks ?? {}, told, version) }),
    experiences: put(
      user.experiences,
      event.key,
      experience.kind === 'tour' ? { ...next, cameTo: stepsTo(known, event.step, experience) } : next,
    ),
    summoned: over ? user.summoned.filter((key) => key !== event.key) : user.summoned,
    touches: contact ? touched(user.touches, event.at) : user.touches,
  };
}

/** The page keeps no count of this: it is for whoever looks at where tours are left. */
function stepsTo(known: ExperienceState | undefined, step: string | undefined, { steps }: Tour): readonly string[] {
  const before = known?.cameTo ?? [];
  const found = steps.find(({ key }) => key === step)?.key;
  return found === undefined || before.includes(found) ? before : [...before, found].sort();
}
