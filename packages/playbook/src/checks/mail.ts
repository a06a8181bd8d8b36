import type { Check } from './check.ts';

/** A mail names its sender and where to write to (in Japan 特定電子メール法, art. 4). */
export const mail: Check = ({ playbooks, project }) => {
  if (project.value.sender) return;
  for (const { value, place } of playbooks)
    (value.followUps ?? []).forEach((followUp, i) =>
      followUp.steps.forEach((step, s) => {
        if ('email' in step)
          place
            .at('followUps', i, 'steps', s, 'email')
            .error(
              'noSender',
              'This mail has no sender.',
              'Add "sender" to project.json: name, address, organisation, postalAddress, contact.',
            );
      }),
    );
};
