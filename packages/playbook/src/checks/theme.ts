import { contrast } from '../compile/color.ts';
import type { Check } from './check.ts';

// WCAG 2.2, 1.4.11: marks and buttons against what they stand on, here the white and the dark card.
const LEAST = 3;

export const theme: Check = ({ project, compiled }) => {
  const { accent } = compiled.settings.theme;
  const onLight = contrast(accent, '#ffffff');
  if (project.value.theme?.accent !== undefined && onLight < LEAST)
    project.place
      .at('theme', 'accent')
      .warn(
        'lowContrast',
        `${accent} is hard to see on white: its contrast is ${onLight.toFixed(1)}, and 3 is the least.`,
        'Take a darker colour.',
      );
};
