import { contrast } from '../compile/color.ts';
import type { Check } from './check.ts';

// WCAG 2.2, 1.4.3: on the white card the words of links are in this colour; on the dark one it is mixed with white.
const LEAST = 4.5;

export const theme: Check = ({ project, compiled }) => {
  const { accent } = compiled.settings.theme;
  const onLight = contrast(accent, '#ffffff');
  if (project.value.theme?.accent !== undefined && onLight < LEAST)
    project.place
      .at('theme', 'accent')
      .warn(
        'lowContrast',
        `${accent} is hard to see on white: its contrast is ${onLight.toFixed(1)}, and ${LEAST} is the least for the words of links.`,
        'Take a darker colour.',
      );
};
