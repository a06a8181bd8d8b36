import type { ComponentChildren } from 'preact';

export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => ComponentChildren;
  readonly numeric?: boolean;
  /** Names the row. */
  readonly names?: boolean;
  readonly class?: string;
}

interface TableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly busy?: boolean;
  /** Its cells are short: on a narrow screen they stand beside each other. */
  readonly short?: boolean;
}

/**
 * On a narrow screen each row is drawn as a block with its heads inside. The roles are written out because a table drawn
 * with another `display` loses its own in some browsers.
 */
export function Table<Row>({ caption, columns, rows, keyOf, busy = false, short = false }: TableProps<Row>) {
  return (
    <table role="table" class={short ? 'short' : undefined} aria-busy={busy}>
      <caption class="unseen">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ head, ...column }) => (
            <th key={head} role="columnheader" scope="col" class={classOf(column)}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={keyOf(row)} role="row">
            {columns.map(({ head, cell, names, ...column }) =>
              names ? (
                <th key={head} role="rowheader" scope="row" class={classOf(column)}>
                  {cell(row)}
                </th>
              ) : (
                <td key={head} role="cell" class={classOf(column)} data-head={head}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function classOf(column: { readonly numeric?: boolean; readonly class?: string }): string {
  return [column.numeric ? 'numeric' : '', column.class ?? ''].join(' ').trim();
}
