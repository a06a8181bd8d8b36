import { isNode, lineAt, statementsOf } from './syntax.ts';
import type { Source } from './tree.ts';

/** Names that say nothing about what is inside. */
const empty = new Set(
  ['util', 'helper', 'common', 'shared', 'misc', 'lib', 'core', 'manager', 'service', 'handler'].flatMap((name) => [
    name,
    `${name}s`,
  ]),
);

const saysNothing = (name: string) => empty.has(name.toLowerCase());

/** Folders and files with an empty name. */
export function emptyPathNames(path: string): readonly string[] {
  const parts = path.split('/').map((part) => part.split('.')[0] ?? part);
  return parts.filter(saysNothing).map((part) => `${path}: "${part}" says nothing about what is inside`);
}

/** Types and classes with an empty name. */
export function emptyTypeNames(source: Source): readonly string[] {
  return statementsOf(source).flatMap((statement) => {
    const declared = isNode(statement['declaration']) ? statement['declaration'] : statement;
    const name = isNode(declared['id']) ? String(declared['id']['name']) : '';
    const at = `${source.path}:${lineAt(source.text, statement.start)}`;
    return saysNothing(name) ? [`${at} "${name}" says nothing about what it is`] : [];
  });
}
