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
  return (
    <nav class="views" aria-label={label}>
      {lead && (
        <span class="views-lead" aria-hidden="true">
          {lead}
        </span>
      )}
      <ul>
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
