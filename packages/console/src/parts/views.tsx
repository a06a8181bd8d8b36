import { useEffect, useRef } from 'preact/hooks';

interface ViewsProps {
  readonly label: string;
  /** What the views are by, where two rows stand together. */
  readonly lead?: string;
  readonly views: readonly {
    readonly key: string;
    readonly title: string;
    readonly count?: number;
    /** What among them cannot wait. */
    readonly urgent?: string;
    readonly address: string;
  }[];
  readonly current: string;
}

/** A row of links to views of the same thing; the one shown is marked. */
export function Views({ label, lead, views, current }: ViewsProps) {
  const row = useRef<HTMLUListElement>(null);
  // On a phone the row may be longer than the screen.
  useEffect(() => {
    const shown = row.current?.querySelector('[aria-current]')?.parentElement;
    if (!row.current || !shown) return;
    const beyond = shown.offsetLeft + shown.offsetWidth - row.current.offsetLeft - row.current.clientWidth;
    if (beyond > 0) row.current.scrollLeft = beyond;
  }, [current]);
  return (
    <nav class="views" aria-label={label}>
      {lead && (
        <span class="views-lead" aria-hidden="true">
          {lead}
        </span>
      )}
      <ul ref={row}>
        {views.map(({ key, title, count, urgent, address }) => (
          <li key={key}>
            <a href={address} aria-current={key === current ? 'page' : undefined}>
              {title}
              {count !== undefined && <span class="count"> {count}</span>}
              {urgent !== undefined && <span class="urgent"> {urgent}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
