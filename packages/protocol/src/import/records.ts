import type { Json } from '@banso/engine';

/** A record of a file, with the line it begins on, from 1. `fault`: it cannot be read. */
export type FileRecord =
  | { readonly line: number; readonly value: unknown }
  | { readonly line: number; readonly fault: string; readonly fix: string };

/** Reads a file piece by piece, as it arrives. */
export interface RecordReader {
  push(text: string): readonly FileRecord[];
  /** What was left when nothing more comes. */
  end(): readonly FileRecord[];
}

/** Characters of one record. */
const longest = 64 * 1024;
const tooLong = {
  fault: `A line has at most ${longest} characters.`,
  fix: 'Shorten it, or leave out what no rule asks for.',
};

/** JSON lines: an object on each; empty lines are passed over. A `line` in it is where it stood before. */
export function createJsonLines(): RecordReader {
  let rest = '';
  let line = 0;
  const read = (text: string): readonly FileRecord[] => {
    line += 1;
    const trimmed = text.trim();
    if (trimmed === '') return [];
    if (trimmed.length > longest) return [{ line, ...tooLong }];
    try {
      const value = JSON.parse(trimmed) as unknown;
      return [{ line: lineIn(value) ?? line, value }];
    } catch {
      return [{ line, fault: 'This line is not JSON.', fix: 'Write one whole JSON object on each line.' }];
    }
  };
  return {
    push(text) {
      const parts = (rest + text).replace(/^\uFEFF/, '').split('\n');
      rest = parts.pop() ?? '';
      return parts.flatMap(read);
    },
    end() {
      const last = rest;
      rest = '';
      return last === '' ? [] : read(last);
    },
  };
}

function lineIn(value: unknown): number | null {
  const line = (value as { readonly line?: unknown } | null)?.line;
  return Number.isSafeInteger(line) && (line as number) > 0 ? (line as number) : null;
}

/**
 * CSV (RFC 4180) with a header: `type,at,account,user,name,role,origin,id` and any others, which become properties of an event
 * and traits of an account or a user, also where they are written `props.x` or `traits.x`. Numbers, `true` and `false` are read as
 * such, an empty cell as nothing. Without a column `type`, a row with a `name` and an `at` is an event.
 */
export function createCsv(): RecordReader {
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  /** Just after a quote within quotes: the end of the cell, or half of a quote written twice. */
  let closing = false;
  let wasQuoted = false;
  let length = 0;
  let line = 1;
  let begun = 1;
  let columns: readonly string[] | null = null;

  function endCell(): void {
    cells.push(wasQuoted ? cell : cell.trim());
    cell = '';
    wasQuoted = false;
  }

  function endRow(): readonly FileRecord[] {
    endCell();
    const row = cells;
    const at = begun;
    const long = length > longest;
    cells = [];
    length = 0;
    begun = line;
    if (row.every((one) => one === '')) return [];
    if (long) return [{ line: at, ...tooLong }];
    if (columns === null) {
      columns = row;
      return [];
    }
    if (row.length !== columns.length)
      return [
        {
          line: at,
          fault: `This row has ${row.length} cells, and there are ${columns.length} columns.`,
          fix: 'Put cells with a comma in them into double quotes.',
        },
      ];
    return [{ line: at, value: valueOf(columns, row) }];
  }

  function* read(text: string): Generator<FileRecord> {
    for (const char of text) {
      length += 1;
      if (char === '\n') line += 1;
      if (quoted && !closing) {
        if (char === '"') closing = true;
        else if (length <= longest) cell += char;
      } else if (closing && char === '"') {
        closing = false;
        cell += '"';
      } else {
        if (closing) [quoted, closing] = [false, false];
        if (char === '"' && cell === '') [quoted, wasQuoted] = [true, true];
        else if (char === ',') endCell();
        else if (char === '\n') yield* endRow();
        else if (char !== '\r' && char !== '\uFEFF' && length <= longest) cell += char;
      }
    }
  }

  return {
    push: (text) => [...read(text)],
    end() {
      if (quoted && !closing)
        return [{ line: begun, fault: 'A double quote is not closed.', fix: 'Write "" for a quote within a cell.' }];
      return cells.length > 0 || cell !== '' ? endRow() : [];
    },
  };
}

const own = new Set(['type', 'at', 'account', 'user', 'name', 'role', 'origin', 'id']);

function valueOf(columns: readonly string[], row: readonly string[]): unknown {
  const fields: [string, string][] = [];
  const others: [string, Json][] = [];
  columns.forEach((column, i) => {
    const text = row[i] ?? '';
    if (text === '') return;
    if (own.has(column)) fields.push([column, text]);
    else others.push([column.replace(/^(props|traits)\./, ''), typed(text)]);
  });
  const named = Object.fromEntries(fields);
  const guessed =
    named['name'] !== undefined && named['at'] !== undefined ? 'event' : named['user'] ? 'user' : 'account';
  const type = columns.includes('type') ? named['type'] : guessed;
  return { ...named, type, [type === 'event' ? 'props' : 'traits']: Object.fromEntries(others) };
}

/** A number with a zero before it is a code, such as that of a place. */
function typed(text: string): Json {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^-?(0|[1-9]\d{0,14})(\.\d{1,10})?$/.test(text) ? Number(text) : text;
}
