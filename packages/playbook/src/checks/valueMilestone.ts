import type { Check } from './check.ts';

/** Setting up is not yet any use: a playbook measures a first value or a habit as well. */
export const valueMilestone: Check = ({ playbooks, whole }) => {
  const fix = 'Give the milestone that shows the product is of use the role "firstValue" or "habit".';
  for (const { value, place } of playbooks) {
    const milestones = value.milestones ?? [];
    if (milestones.length > 0 && !milestones.some(({ role }) => role === 'firstValue' || role === 'habit'))
      place
        .at('milestones')
        .error('noValueMilestone', `No milestone of "${value.key}" is a first value or a habit.`, fix);
  }
  const [first] = playbooks;
  if (whole && first && playbooks.every(({ value }) => !value.milestones?.length))
    first.place.error(
      'noValueMilestone',
      'No playbook of this project has a milestone.',
      'Add "milestones", with a first value or a habit among them.',
    );
};
