import { splitForPage } from '@banso/engine';
import type { Plan } from '@banso/engine';

/** A plan with what follows from it for pages; made once for each revision in an isolate. */
export interface Prepared {
  readonly plan: Plan;
  readonly page: ReturnType<typeof splitForPage>;
  /** What texts in the page may name, as `user.firstName`. */
  readonly named: readonly (readonly string[])[];
}

export function prepare(plan: Plan): Prepared {
  const page = splitForPage(plan);
  return { plan, page, named: namedIn(page.experiences) };
}

/** Paths of all outputs in a tree of texts, each once. */
function namedIn(tree: unknown): readonly (readonly string[])[] {
  const found = new Map<string, readonly string[]>();
  const look = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { t, path } = node as { t?: unknown; path?: unknown };
    if ((t === 'out' || t === 'if') && Array.isArray(path)) found.set(path.join('.'), path as string[]);
    for (const inner of Object.values(node)) look(inner);
  };
  look(tree);
  return [...found.values()];
}
