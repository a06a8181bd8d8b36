import { parseSync, type Program } from 'oxc-parser';
import type { Source } from './tree.ts';

/** A node of the syntax tree, read without its type: each check names the few kinds that it knows. */
export type SyntaxNode = { readonly type: string; readonly start: number } & { readonly [key: string]: unknown };

export interface Import {
  readonly from: string;
  readonly isType: boolean;
  readonly line: number;
}

export function statementsOf(source: Source): readonly SyntaxNode[] {
  return programOf(source).body as unknown as readonly SyntaxNode[];
}

function programOf({ path, text }: Source): Program {
  const { program, errors } = parseSync(path, text);
  const [first] = errors;
  if (first) throw new Error(`${path}: ${first.message}`);
  return program;
}

/** Every module that a file names: imports, re-exports and `import()` of a literal. */
export function importsOf({ path, text }: Source): readonly Import[] {
  const { staticImports, staticExports, dynamicImports } = parseSync(path, text).module;
  const written = (start: number, from: string, isType: boolean) => ({ from, isType, line: lineAt(text, start) });
  return [
    ...staticImports.map(({ start, moduleRequest, entries }) =>
      written(start, moduleRequest.value, entries.length > 0 && entries.every((entry) => entry.isType)),
    ),
    ...staticExports.flatMap(({ start, entries }) => {
      const named = entries.find((entry) => entry.moduleRequest);
      return named?.moduleRequest
        ? [
            written(
              start,
              named.moduleRequest.value,
              entries.every((entry) => entry.isType),
            ),
          ]
        : [];
    }),
    ...dynamicImports.flatMap(({ start, moduleRequest }) => {
      const literal = /^(['"`])(.*)\1$/.exec(text.slice(moduleRequest.start, moduleRequest.end))?.[2];
      return literal ? [written(start, literal, false)] : [];
    }),
  ];
}

/** Visits the node and everything below it; `parent` and `key` say where a node stands. */
export function walk(
  node: SyntaxNode,
  visit: (node: SyntaxNode, parent: SyntaxNode | null, key: string) => void,
  parent: SyntaxNode | null = null,
  key = '',
): void {
  visit(node, parent, key);
  for (const [name, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) walk(child, visit, node, name);
    }
  }
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}

export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
