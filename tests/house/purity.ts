import { isNode, lineAt, statementsOf, walk, type SyntaxNode } from './syntax.ts';
import type { Source } from './tree.ts';

/** The world as pure code must not see it: clocks, chance, I/O, whatever is global. Time zones (Intl) are tables, not a clock. */
const world = new Set([
  ...['Date', 'performance', 'globalThis', 'window', 'document', 'process', 'console', 'crypto'],
  ...['fetch', 'setTimeout', 'setInterval', 'queueMicrotask', 'structuredClone'],
]);

/** Where pure code reads the world, takes chances or waits. A name that the file declares itself is its own. */
export function impurities(source: Source): readonly string[] {
  const statements = statementsOf(source);
  const own = new Set(statements.flatMap(declaredNames));
  const found: string[] = [];
  for (const statement of statements) {
    walk(statement, (node, parent, key) => {
      const fault = faultOf(node, parent, key, own);
      if (fault) found.push(`${source.path}:${lineAt(source.text, node.start)} ${fault}`);
    });
  }
  return found;
}

function faultOf(node: SyntaxNode, parent: SyntaxNode | null, key: string, own: ReadonlySet<string>): string | null {
  if (node.type === 'AwaitExpression' || node['async'] === true) return 'waits: pure code is synchronous';
  if (node.type === 'MemberExpression' && isName(node['object'], 'Math') && isName(node['property'], 'random'))
    return 'takes chances: Math.random';
  if (node.type !== 'Identifier' || isOnlyALabel(parent, key)) return null;
  const name = String(node['name']);
  return world.has(name) && !own.has(name) ? `reads the world: ${name}` : null;
}

/** `b` of `a.b`, `{ b: 1 }`, `{ b(): void }`: a name of something else. */
function isOnlyALabel(parent: SyntaxNode | null, key: string): boolean {
  return (key === 'property' || key === 'key') && parent?.['computed'] !== true;
}

function declaredNames(statement: SyntaxNode): readonly string[] {
  const names: string[] = [];
  walk(statement, (node, parent, key) => {
    const declares =
      key === 'id' || key === 'params' || key === 'local' || (key === 'value' && parent?.type === 'Property');
    if (declares && node.type === 'Identifier' && isInPattern(parent, key)) names.push(String(node['name']));
  });
  return names;
}

/** The value of a property declares a name only in a pattern; in an object it reads one. */
function isInPattern(parent: SyntaxNode | null, key: string): boolean {
  return key !== 'value' || (parent?.['shorthand'] === true && isNode(parent['value']) && parent['kind'] === undefined);
}

function isName(node: unknown, name: string): boolean {
  return isNode(node) && node['name'] === name;
}
