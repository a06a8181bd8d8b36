import { useDesk } from '../desk.ts';

interface PagingProps {
  /** Null: this is the first page. */
  readonly first: string | null;
  /** Null: this is the last. */
  readonly next: string | null;
}

/** The addresses of a list's other pages. Nothing where there is one page only. */
export function Paging({ first, next }: PagingProps) {
  const { shell } = useDesk().words;
  if (first === null && next === null) return null;
  return (
    <nav class="paging" aria-label={shell.paging}>
      {first !== null && <a href={first}>{shell.firstPage}</a>}
      {next !== null && (
        <a rel="next" href={next}>
          {shell.nextPage}
        </a>
      )}
    </nav>
  );
}
