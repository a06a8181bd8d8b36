import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';

interface MarkProps {
  readonly icon: IconName;
  readonly tone: 'bad' | 'calm' | 'good' | 'quiet';
  readonly children: ComponentChildren;
}

/** A state: a shape, a word and, last, a colour. */
export function Mark({ icon, tone, children }: MarkProps) {
  return (
    <span class={`mark mark-${tone}`}>
      <Icon name={icon} />
      {children}
    </span>
  );
}
