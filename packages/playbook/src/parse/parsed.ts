import type * as z from 'zod';
import type { Issue } from '../issue.ts';
import { parseJson } from './json.ts';
import { createPlace } from './place.ts';
import type { Place } from './place.ts';
import { parseShape } from './shape.ts';

export interface ProjectFile {
  /** Relative to the project's folder, with "/". */
  readonly path: string;
  readonly text: string;
}

/** A file whose shape is right, with the spot from which its problems are told. */
export interface Parsed<T> {
  readonly file: string;
  readonly value: T;
  readonly place: Place;
}

export function parseFile<T>(schema: z.ZodType<T>, file: ProjectFile, issues: Issue[]): Parsed<T> | null {
  const json = parseJson(file.path, file.text, issues);
  const value = json && parseShape(schema, json.value, json.source, issues);
  return json && value && { file: file.path, value, place: createPlace(json.source, issues) };
}
