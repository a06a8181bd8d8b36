import type { ComponentChildren } from 'preact';

interface EmptyProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

/** Nothing to show yet, and what to do next. */
export function Empty({ title, children }: EmptyProps) {
  return (
    <div class="empty">
      <h2>{title}</h2>
      {children}
    </div>
  );
}
