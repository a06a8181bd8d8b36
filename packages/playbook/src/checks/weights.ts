import type { Check } from './check.ts';

export const weights: Check = ({ playbooks }) => {
  for (const { value, place } of playbooks) {
    const given = (value.milestones ?? []).map(({ weight = 1 }) => weight);
    if (given.length > 1 && given.every((weight) => weight === given[0]))
      place
        .at('milestones')
        .warn(
          'equalWeights',
          `All milestones of "${value.key}" weigh the same.`,
          'Give those that show real use a greater "weight".',
        );
  }
};
