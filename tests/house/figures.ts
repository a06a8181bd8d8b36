/** A built file, as worker/public/sdk/manifest.json lists it with its text; `brotli` in bytes, `imports` the names it cannot do without. */
export interface Built {
  readonly brotli: number;
  readonly imports: readonly string[];
}
export type BuiltFiles = ReadonlyMap<string, Built>;

/** A cap counts the files of its parts, and all that they import, together. Bytes, where 1 kB is 1,000. */
export interface Cap {
  readonly parts: readonly string[];
  /** Files that are there already, and are not counted. */
  readonly beyond?: readonly string[];
  readonly bytes: number;
  /** Where it should get to. */
  readonly goal?: number;
}

const firstTour = ['loader', 'kernel', 'guide'];

/**
 * The caps for what a page has to load: nothing but the queue, then the kernel, then all that comes for a tour, then what each further
 * surface adds, and all of them together. Where `goal` is given, the cap is where we stand, so that it cannot grow.
 */
export const caps: readonly Cap[] = [
  { parts: ['loader'], bytes: 600 },
  { parts: ['kernel'], bytes: 7_000 },
  { parts: firstTour, bytes: 22_960, goal: 15_000 },
  { parts: ['checklist'], beyond: firstTour, bytes: 3_000 },
  { parts: ['hint'], beyond: firstTour, bytes: 3_000 },
  { parts: ['notice'], beyond: firstTour, bytes: 3_000 },
  { parts: ['survey'], beyond: firstTour, bytes: 3_270, goal: 3_000 },
  { parts: ['help', 'search'], beyond: firstTour, bytes: 7_000 },
  {
    parts: [...firstTour, 'checklist', 'hint', 'notice', 'survey', 'help', 'search', 'corners'],
    bytes: 41_200,
    goal: 36_000,
  },
];

/** Names of the files that a built file imports, not counting `import()`, which comes later if at all. */
export function staticImportsIn(text: string): readonly string[] {
  return [...text.matchAll(/(?:from|import)\s*["']\.\/(\w+)\.[^"']+["']/g)].map(([, name = '']) => name);
}

/** Bytes of the parts and of all that they import; not a number when a part is not there. */
export function weightOf(parts: readonly string[], files: BuiltFiles, beyond: readonly string[] = []): number {
  const all = new Set(parts);
  for (const name of all) for (const imported of files.get(name)?.imports ?? []) all.add(imported);
  for (const name of beyond) all.delete(name);
  return [...all].reduce((sum, name) => sum + (files.get(name)?.brotli ?? Number.NaN), 0);
}

/** Caps that the files exceed, or whose files are not there. */
export function overCap(files: BuiltFiles, of: readonly Cap[]): readonly string[] {
  return of.flatMap(({ parts, beyond, bytes }) => {
    const weight = weightOf(parts, files, beyond);
    return weight <= bytes ? [] : [`${parts.join(' + ')} is ${weight} bytes; the cap is ${bytes}`];
  });
}

/** Kilobytes as the README gives them: one decimal, two below one. */
export function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(bytes < 1000 ? 2 : 1);
}

/** The names of chunks have a hash of their content in them, so a change anywhere moves every size by a few bytes. */
const SLACK = 20;

/**
 * Figures of the README that are not those of the built files. A figure is written `<!-- size: loader+kernel -->4.2 kB`, so that
 * the sentence around it is free.
 */
export function staleFigures(readme: string, files: BuiltFiles): readonly string[] {
  return [...readme.matchAll(/<!-- size: ([\w+]+) -->([\d.]+) kB/g)].flatMap(([, parts = '', figure]) => {
    const bytes = weightOf(parts.split('+'), files);
    const [least, said, most] = [kilobytes(bytes - SLACK), figure, kilobytes(bytes + SLACK)].map(Number) as [
      number,
      number,
      number,
    ];
    const isRight = least <= said && said <= most;
    return isRight ? [] : [`README.md says ${figure} kB for ${parts}; it is ${kilobytes(bytes)} kB`];
  });
}
