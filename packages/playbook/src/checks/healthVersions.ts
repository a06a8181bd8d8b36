import type { Place } from '../parse/place.ts';
import type { Health } from '../schema/health.ts';
import type { Checkable } from './check.ts';

/** The ways of scoring that a project has: the one in force, and the one in its shadow. */
export function healthVersions({
  value,
  place,
}: Checkable['project']): readonly { readonly profiles: Health['profiles']; readonly at: Place }[] {
  if (value.health === undefined) return [];
  const { profiles, shadow } = value.health;
  const at = place.at('health', 'profiles');
  return [
    { profiles, at },
    ...(shadow ? [{ profiles: shadow.profiles, at: place.at('health', 'shadow', 'profiles') }] : []),
  ];
}
