import { UserError } from './userError.ts';

/** A table as spreadsheets write it (RFC 4180), its first line the names of the columns. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: { readonly [column: string]: string } }[];
}

export function readTable(text: string): Table {
  const [head, ...lines] = linesOf(text.replace(/^\uFEFF/, ''));
  const columns = (head?.cells ?? []).map((name) => name.trim());
  const twice = columns.find((name, i) => columns.indexOf(name) !== i);
  if (twice !== undefined)
    throw new UserError('badTable', `The column "${twice}" is there twice.`, 'Give one of the two another name.');
  const rows = lines
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .map(({ line, cells }) => {
      if (cells.length !== columns.length)
        throw new UserError(
          'badTable',
          `Line ${line} has ${cells.length} cells, and there are ${columns.length} columns.`,
          'Put cells with a comma in them into double quotes.',
        );
      return { line, cells: Object.fromEntries(columns.map((name, i) => [name, (cells[i] as string).trim()])) };
    });
  return { columns, rows };
}

function linesOf(text: string): { readonly line: number; readonly cells: string[] }[] {
  const lines: { line: number; cells: string[] }[] = [];
  let current = { line: 1, cells: [] as string[] };
  let line = 1;
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    if (!found)
      throw new UserError(
        'badTable',
        `Line ${line} cannot be read.`,
        'Close each double quote, and write "" for one within.',
      );
    const [whole, quoted, plain = '', end] = found;
    current.cells.push(quoted?.replaceAll('""', '"') ?? plain);
    line += whole.split('\n').length - 1;
    if (end !== ',') {
      lines.push(current);
      current = { line, cells: [] };
    } else if (cell.lastIndex === text.length) current.cells.push('');
  }
  if (current.cells.length > 0) lines.push(current);
  return lines;
}
