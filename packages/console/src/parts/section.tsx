import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useDesk } from '../desk.ts';

interface SectionProps {
  readonly id: string;
  readonly title: string;
  /** How many rows there are. */
  readonly count?: number;
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
}

export function Section({ id, title, count, actions, children }: SectionProps) {
  const { place } = useDesk();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    // The answer came after the address: the browser has looked for the part in vain.
    if (place.part === id) section.current?.scrollIntoView();
  }, [place.part]);
  return (
    <section ref={section} id={id} class="section" aria-labelledby={`${id}-title`}>
      <div class="section-head">
        <h2 id={`${id}-title`}>
          {title}
          {count !== undefined && count > 0 && <span class="count"> {count}</span>}
        </h2>
        {actions}
      </div>
      {children}
    </section>
  );
}
