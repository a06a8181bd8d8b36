interface IntervalProps {
  /** 0 to 1 each. */
  readonly of: { readonly share: number; readonly low: number; readonly high: number };
}

/** A share with its interval, drawn; the numbers stand beside it. */
export function Interval({ of: { share, low, high } }: IntervalProps) {
  return (
    <svg class="interval" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <path class="interval-whole" d="M0 5H100" />
      <path class="interval-part" d={`M${low * 100} 5H${high * 100}`} />
      <path class="interval-share" d={`M${share * 100} 0V10`} />
    </svg>
  );
}
