import { useDesk } from '../desk.ts';

/** 0 to 1. The number says it; the bar lets a column of them be compared at a glance. */
export function Progress({ of }: { readonly of: number }) {
  const { words } = useDesk();
  const percent = new Intl.NumberFormat(words.locale, { style: 'percent' }).format(of);
  return (
    <span class="progress">
      <svg class="progress-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect class="progress-whole" width="100" height="6" />
        <rect class="progress-part" width={of * 100} height="6" />
      </svg>
      <span class="progress-number">{percent}</span>
    </span>
  );
}
