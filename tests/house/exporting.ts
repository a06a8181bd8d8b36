import { lineAt, statementsOf } from './syntax.ts';
import type { Source } from './tree.ts';

/** Files whose default export a tool or workerd asks for. */
const asked = /\.config\.(ts|mjs)$|^worker\/src\/index\.ts$/;

/** `export *` and default exports: an index is a list written by hand, and a name is the same everywhere. */
export function unnamedExports(source: Source): readonly string[] {
  return statementsOf(source).flatMap(({ type, start }) => {
    const at = `${source.path}:${lineAt(source.text, start)}`;
    if (type === 'ExportAllDeclaration') return [`${at} exports everything: write the names`];
    return type === 'ExportDefaultDeclaration' && !asked.test(source.path)
      ? [`${at} has a default export: give it a name`]
      : [];
  });
}
