import { useEffect, useRef } from 'preact/hooks';
import type { ComponentChildren } from 'preact';

interface SaidProps {
  /** Changes with each thing that was done; empty: nothing was. */
  readonly of: string;
  readonly children: ComponentChildren;
}

/** What came of the reader's own act. It takes the focus, for what was pressed may be gone, and nobody should be left nowhere. */
export function Said({ of, children }: SaidProps) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (of !== '') line.current?.focus();
  }, [of]);
  return (
    <div ref={line} class="said" role="status" tabIndex={-1}>
      {children}
    </div>
  );
}
