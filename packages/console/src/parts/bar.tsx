interface BarProps {
  /** 0 to 1. */
  readonly of: number;
  readonly text: string;
  readonly class?: string;
}

/** A number with a bar beside it: the number says it; the bar lets a column of them be compared at a glance. */
export function Bar({ of, text, class: more = '' }: BarProps) {
  return (
    <span class={`progress ${more}`.trim()}>
      <svg class="progress-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect class="progress-whole" width="100" height="6" />
        <rect class="progress-part" width={of * 100} height="6" />
      </svg>
      <span class="progress-number">{text}</span>
    </span>
  );
}
