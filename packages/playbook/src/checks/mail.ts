import type { Check } from './check.ts';
import { followUpsIn } from './followUpsIn.ts';

/**
 * What Japan's 特定電子メール法 asks of mail, and mailbox providers of its senders: every mail names its sender, a postal address and
 * where to complain (art. 4); advertising goes to those who agreed to it (art. 3).
 */
export const mail: Check = (checked) => {
  const { project, playbooks } = checked;
  const { sender, categories } = project.value;
  if (categories?.['marketing']?.optIn === false)
    project.place
      .at('categories', 'marketing', 'optIn')
      .error(
        'marketingWithoutConsent',
        'Marketing mail would go to people who have not agreed to it.',
        'Set "optIn" to true, or use another category for help with the product.',
      );
  for (const { followUp, at: place } of playbooks.flatMap(followUpsIn))
    followUp.steps.forEach((step, s) => {
      if (!('email' in step)) return;
      const at = place.at('steps', s, 'email');
      if (!sender)
        at.error(
          'noSender',
          'This mail has no sender.',
          'Add "sender" to project.json: name, address, organisation, postalAddress, contact.',
        );
      const from = step.email.from ?? 'sender';
      if (sender && typeof from !== 'string' && domainOf(from.address) !== domainOf(sender.address))
        at.at('from', 'address').warn(
          'foreignFrom',
          `"${from.address}" is not of the sender’s domain, so the mail comes from ${sender.address} and answers go to the person.`,
          'Give an address of the same domain, or leave it so.',
        );
    });
};

const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1).toLowerCase();
