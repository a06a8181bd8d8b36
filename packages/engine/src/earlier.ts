/** Versions that are not in force any more, for what began under them: an entry goes on by the version that it entered. */
import type { AccountState } from './account/state.ts';
import type { FollowUpInPlan, Plan } from './plan.ts';

/** The version of a playbook that something began under. */
export interface Began {
  readonly playbook: string;
  readonly version: number;
  readonly followUp: string;
}

/**
 * The follow-up by which what began under a version goes on. Undefined: it was withdrawn, and nothing goes on. Of a version that was
 * rolled back nothing is left to go by: what began under it goes on by the older one that is in force.
 */
export function followUpFor(plan: Plan, { playbook, followUp, version }: Began): FollowUpInPlan | undefined {
  const inForce = plan.followUps.get(followUp);
  if (!inForce || inForce.playbook.key !== playbook || version >= inForce.version) return inForce;
  return plan.earlier?.followUps.get(nameOf(followUp, version)) ?? inForce;
}

/** The follow-up by which a subject of `inForce` goes on: while an entry is under way, the one that it entered. */
export function followUpOf(
  plan: Plan,
  inForce: FollowUpInPlan,
  journey: (Began & { readonly ended: unknown }) | null,
): FollowUpInPlan {
  return (journey && journey.ended === null && followUpFor(plan, journey)) || inForce;
}

/** Playbooks by whose earlier versions entries of this account go on. */
export function earlierIn(
  plan: Plan,
  state: Pick<AccountState, 'journeys'>,
  others: Iterable<Began> = [],
): readonly { readonly key: string; readonly version: number }[] {
  const underWay = Object.values(state.journeys).filter(({ ended }) => ended === null);
  const needed = new Map<string, { readonly key: string; readonly version: number }>();
  for (const { playbook: key, version, followUp } of [...underWay, ...others]) {
    const inForce = plan.followUps.get(followUp);
    if (inForce?.playbook.key === key && version > 0 && version < inForce.version)
      needed.set(nameOf(key, version), { key, version });
  }
  return [...needed.values()];
}

/** By which an earlier version is looked up (`plan.earlier`). */
export const nameOf = (key: string, version: number): string => `${key}@${version}`;
