import type { ComponentChildren } from 'preact';

interface SectionProps {
  readonly id: string;
  readonly title: string;
  /** How many rows there are. */
  readonly count?: number;
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
}

export function Section({ id, title, count, actions, children }: SectionProps) {
  return (
    <section id={id} class="section" aria-labelledby={`${id}-title`}>
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
