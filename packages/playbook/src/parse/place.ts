import type { Issue } from '../issue.ts';

export type Path = readonly (string | number)[];

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A file that knows where in its text each value stands. */
export interface Source {
  readonly file: string;
  /** Of the value at a path or, where there is none, of what should hold it. */
  positionOf(path: Path): Position;
  /** Of the name of a property. */
  positionOfKey(path: Path): Position;
  /** Names of an object's properties, in the order written. */
  keysOf(path: Path): readonly string[];
}

/** A spot in an author's file, from which problems are told. */
export interface Place {
  readonly path: Path;
  at(...more: Path): Place;
  /** Names of the properties here, in the order written. */
  keys(): readonly string[];
  error(code: string, message: string, fix: string, position?: Position): void;
  warn(code: string, message: string, fix: string, position?: Position): void;
}

export function createPlace(source: Source, issues: Issue[], path: Path = []): Place {
  const tell = (severity: Issue['severity']) => (code: string, message: string, fix: string, position?: Position) => {
    const { line, column } = position ?? source.positionOf(path);
    issues.push({ severity, code, file: source.file, line, column, path: pointer(path), message, fix });
  };
  return {
    path,
    at: (...more) => createPlace(source, issues, [...path, ...more]),
    keys: () => source.keysOf(path),
    error: tell('error'),
    warn: tell('warning'),
  };
}

/** For text that was already looked at where it was written, or is our own. */
export function silent(place: Place): Place {
  const nothing = () => {};
  const quiet: Place = { path: place.path, at: () => quiet, keys: place.keys, error: nothing, warn: nothing };
  return quiet;
}

/** JSON Pointer, RFC 6901. */
export function pointer(path: Path): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Turns offsets into lines and columns, both from 1. */
export function createRuler(text: string): (offset: number) => Position {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1 };
  };
}
