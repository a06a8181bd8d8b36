import { Icon } from './icon.tsx';

export function Back({ to, children }: { readonly to: string; readonly children: string }) {
  return (
    <p class="back">
      <a href={to}>
        <Icon name="back" />
        {children}
      </a>
    </p>
  );
}
