/** 0 to 100. The number says it; the bar lets a column of them be compared at a glance. */
export function Bar({ of, strong = false }: { readonly of: number; readonly strong?: boolean }) {
  return (
    <span class={strong ? 'progress bar bar-strong' : 'progress bar'}>
      <svg class="progress-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect class="progress-whole" width="100" height="6" />
        <rect class="progress-part" width={of} height="6" />
      </svg>
      <span class="progress-number">{Math.round(of)}</span>
    </span>
  );
}
