import type { Check } from './check.ts';

export const schemaNamed: Check = ({ project, playbooks, scenarios }) => {
  for (const { value, place } of [project, ...playbooks, ...scenarios])
    if (value.$schema === undefined)
      place.warn(
        'noSchema',
        'This file does not name its schema, so an editor cannot help with it.',
        'Start it with "$schema".',
      );
};
