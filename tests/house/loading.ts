import { isNode, lineAt, statementsOf, type SyntaxNode } from './syntax.ts';
import type { Source } from './tree.ts';

/** Files that exist to do something when they are loaded. */
const entries = [
  /\/entries\//,
  /^packages\/cli\/src\/main\.ts$/,
  /^packages\/console\/src\/main\.tsx$/,
  // Where workerd begins, and the one place where an isolate keeps what it has read.
  /^worker\/src\/(index|isolate)\.ts$/,
  // Tables of cases are data that is built.
  /^packages\/engine\/src\/cases\//,
];

/** Constructors whose result is a value and nothing more. */
const values = new Set(['Map', 'Set', 'RegExp', 'URL', 'TextEncoder', 'TextDecoder', 'Uint8Array', 'Intl']);
/** Functions of the language that only make a value. */
const makers = new Set(['Object', 'Array', 'String', 'Number', 'Symbol', 'Math', 'BigInt', 'JSON']);
/** Pure functions that mark or hold a value: a preact context, words in two languages, a surface with its words, a route, what an address answers. */
const marks = new Set(['createContext', 'bilingual', 'worded', 'segment', 'jsonBody']);
/** Schemas are values that are built by calls, their own helpers among them. */
const schemas = /^(packages\/playbook\/src\/schema|worker\/src\/openapi\/schemas)\//;

/** What a file does merely by being loaded, and what it would remember for everyone who loads it. */
export function doneOnLoading(source: Source): readonly string[] {
  if (entries.some((entry) => entry.test(source.path))) return [];
  const statements = statementsOf(source);
  const pure = pureNamesIn(statements);
  return statements.flatMap((statement) => {
    const at = `${source.path}:${lineAt(source.text, statement.start)}`;
    const declared = isNode(statement['declaration']) ? statement['declaration'] : statement;
    switch (declared.type) {
      case 'ImportDeclaration':
        return (declared['specifiers'] as unknown[]).length === 0 && !isStyle(declared)
          ? [`${at} imports for its effect`]
          : [];
      case 'VariableDeclaration':
        return declared['kind'] === 'const' || declared['declare'] === true
          ? (declared['declarations'] as SyntaxNode[]).flatMap(({ init }) =>
              isNode(init) ? faultsOf(init, schemas.test(source.path), pure).map((fault) => `${at} ${fault}`) : [],
            )
          : [`${at} keeps module-level state: ${String(declared['kind'])}`];
      case 'ExpressionStatement':
        return isDirective(declared) ? [] : [`${at} has an effect at import`];
      case 'IfStatement':
      case 'ForStatement':
      case 'ForOfStatement':
      case 'WhileStatement':
      case 'TryStatement':
      case 'BlockStatement':
        return [`${at} runs at import`];
      default:
        return [];
    }
  });
}

/** What in an initial value is more than a value. Functions are not looked into: they run later. */
function faultsOf(node: SyntaxNode, mayCall: boolean, pure: ReadonlySet<string>): readonly string[] {
  if (/Function|^Class|^TS.*Type/.test(node.type)) return [];
  const own = faultOf(node, mayCall, pure);
  const below = Object.values(node).flatMap((value) => (Array.isArray(value) ? value : [value]));
  return [...own, ...below.filter(isNode).flatMap((child) => faultsOf(child, mayCall, pure))];
}

function faultOf(node: SyntaxNode, mayCall: boolean, pure: ReadonlySet<string>): readonly string[] {
  if (node.type === 'AwaitExpression' || node.type === 'AssignmentExpression' || node.type === 'UpdateExpression') {
    return [`runs at import: ${node.type}`];
  }
  const name = isNode(node['callee']) ? rootNameOf(node['callee']) : '';
  if (node.type === 'NewExpression') {
    const isEmpty = (node['arguments'] as unknown[]).length === 0;
    if (isEmpty && (name === 'Map' || name === 'Set'))
      return [`keeps module-level state: an empty ${name} is there to be filled`];
    return values.has(name) ? [] : [`makes a singleton: new ${name}`];
  }
  if (node.type === 'CallExpression' && !mayCall) {
    return makers.has(name) || values.has(name) || marks.has(name) || pure.has(name) ? [] : [`calls ${name} at import`];
  }
  return [];
}

/** Names from the pure packages, and functions of the file itself: calling them makes a value, and what they hold is judged too. */
function pureNamesIn(statements: readonly SyntaxNode[]): ReadonlySet<string> {
  const names = statements.flatMap((statement) => {
    const declared = isNode(statement['declaration']) ? statement['declaration'] : statement;
    if (declared.type === 'FunctionDeclaration') return [nameOf(declared['id'])];
    if (declared.type === 'VariableDeclaration') {
      const functions = (declared['declarations'] as SyntaxNode[]).filter(
        ({ init }) => isNode(init) && /Function/.test(init.type),
      );
      return functions.map(({ id }) => nameOf(id));
    }
    if (declared.type !== 'ImportDeclaration' || !/^(@banso\/(engine|protocol)|zod)/.test(sourceOf(declared)))
      return [];
    return (declared['specifiers'] as SyntaxNode[]).map(({ local }) => nameOf(local));
  });
  return new Set(names);
}

/** `a` of `a`, `a.b`, `a.b(c).d`; of a literal or a function called at once, what it is. */
function rootNameOf(node: SyntaxNode): string {
  if (node.type === 'Identifier') return nameOf(node);
  const inner = node['object'] ?? node['callee'] ?? node['expression'];
  if (isNode(inner)) return rootNameOf(inner);
  return node.type === 'Literal' || node.type === 'TemplateLiteral' || node.type === 'ArrayExpression'
    ? 'String'
    : node.type;
}

function nameOf(node: unknown): string {
  return isNode(node) && typeof node['name'] === 'string' ? node['name'] : '';
}

function sourceOf(node: SyntaxNode): string {
  return isNode(node['source']) ? String(node['source']['value']) : '';
}

function isStyle(node: SyntaxNode): boolean {
  return sourceOf(node).endsWith('.css');
}

function isDirective(node: SyntaxNode): boolean {
  return typeof node['directive'] === 'string';
}
