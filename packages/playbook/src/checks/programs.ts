import { instead } from '../parse/nearest.ts';
import type { Check } from './check.ts';

/** Chapters hold milestones of their own playbook, each once; a checklist shows the program where there is one. */
export const programs: Check = ({ playbooks }) => {
  for (const { value, place } of playbooks) {
    const own = (value.milestones ?? []).map(({ key }) => key);
    const seen = new Set<string>();
    const chapters = new Set<string>();
    (value.program?.chapters ?? []).forEach(({ key, milestones }, c) => {
      const at = place.at('program', 'chapters', c);
      if (chapters.has(key))
        at.at('key').error('duplicateKey', `The chapter "${key}" is there twice.`, 'Give one of the two another key.');
      chapters.add(key);
      milestones.forEach((milestone, m) => {
        const spot = at.at('milestones', m);
        if (!own.includes(milestone))
          spot.error(
            'badReference',
            `This playbook has no milestone "${milestone}".`,
            instead(milestone, own, 'milestones'),
          );
        else if (seen.has(milestone))
          spot.error('duplicateKey', `"${milestone}" is in the program twice.`, 'Leave it in one chapter.');
        seen.add(milestone);
      });
    });
    (value.experiences ?? []).forEach((experience, i) => {
      if (experience.kind === 'checklist' && experience.items === 'program' && !value.program)
        place
          .at('experiences', i, 'items')
          .error(
            'badReference',
            'This playbook has no program.',
            'Add "program" with its chapters, or list the items.',
          );
    });
  }
};
