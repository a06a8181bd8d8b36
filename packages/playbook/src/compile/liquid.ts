/** Liquid, read by liquidjs's own tokenizer and held to the closed part of it that nodes can say. */
import type { Filter, Json, Node, Output } from '@banso/engine';
import { Tokenizer } from 'liquidjs';
import { instead } from '../parse/nearest.ts';

export type Tell = (code: string, message: string, fix: string) => void;

type Choice = Extract<Node, { t: 'if' }>;

/** A stretch of text, an output, or a choice between two stretches. */
export type Piece = string | Output | ChoicePiece;
export interface ChoicePiece extends Pick<Choice, 't' | 'path' | 'test'> {
  readonly then: Piece[];
  readonly else: Piece[];
}

export const isPlain = (piece: Piece): piece is string | Output => typeof piece === 'string' || piece.t === 'out';

type Tokens = ReturnType<Tokenizer['readTopLevelTokens']>;
type Token = Tokens[number];

export function parseLiquid(text: string, tell: Tell): Piece[] {
  let tokens: Tokens;
  try {
    tokens = new Tokenizer(text).readTopLevelTokens();
  } catch (error) {
    tell(
      'liquid',
      `This Liquid is not closed: ${(error as Error).message.split(', line:')[0]}.`,
      'Close "{{" with "}}" and "{%" with "%}".',
    );
    return [text];
  }
  const root: Piece[] = [];
  const open: { choice: ChoicePiece; into: Piece[] }[] = [];
  const into = () => open.at(-1)?.into ?? root;
  for (const token of tokens) {
    if (isTrimming(token)) tell('liquid', 'Blanks are not trimmed here.', 'Write "{{" and "{%" without "-".');
    if (isTag(token)) readTag(token, open, into(), tell);
    else if (isOutput(token)) {
      const output = readOutput(token, tell);
      if (output) into().push(output);
    } else into().push(token.getText());
  }
  if (open.length > 0) tell('liquid', 'An {% if %} is not closed.', 'Put {% endif %} where it ends.');
  return root;
}

interface Tag {
  readonly name: string;
  readonly args: string;
}

// liquidjs does not export its token classes; a tag is the one with a name, an output the other one with delimiters.
const isTag = (token: Token): token is Token & Tag => 'name' in token && 'args' in token;
const isOutput = (token: Token): token is Token & { contentRange: [number, number] } => 'contentRange' in token;

const isTrimming = (token: Token) => (isTag(token) || isOutput(token)) && /^\{[{%]-|-[%}]\}$/.test(token.getText());

function readTag({ name, args }: Tag, open: { choice: ChoicePiece; into: Piece[] }[], into: Piece[], tell: Tell): void {
  const current = open.at(-1);
  if (name === 'if') {
    const choice = readChoice(args, tell);
    into.push(choice);
    open.push({ choice, into: choice.then });
  } else if (name === 'else' && current && current.into === current.choice.then) current.into = current.choice.else;
  else if (name === 'endif' && current) open.pop();
  else if (name === 'else' || name === 'endif')
    tell('liquid', `{% ${name} %} has no {% if %} before it.`, 'Take it out, or open it with {% if … %}.');
  else tell('liquid', `{% ${name} %} is not known here.`, 'Only {% if %}, {% else %} and {% endif %} are.');
}

const compares = ['==', '!=', '<', '<=', '>', '>='] as const;

function readChoice(args: string, tell: Tell): ChoicePiece {
  const choice = (path: readonly string[], test: Choice['test']): ChoicePiece => ({
    t: 'if',
    path,
    test,
    then: [],
    else: [],
  });
  const [subject, operator, value, ...more] = tokensOf(args);
  const path = pathOf(subject);
  if (path && !operator) return choice(path, { cmp: 'truthy' });
  const cmp = compares.find((known) => known === (operator as { operator?: string } | undefined)?.operator);
  const literal = literalOf(value);
  if (path && cmp && literal !== undefined && more.length === 0) return choice(path, { cmp, value: literal });
  tell(
    'liquid',
    `"${args}" is not a choice that can be made here.`,
    'Write {% if user.role %} or {% if user.role == "admin" %}; for more, put one {% if %} in another.',
  );
  return choice(path ?? [], { cmp: 'truthy' });
}

function tokensOf(expression: string): object[] {
  try {
    return [...new Tokenizer(expression).readExpressionTokens()];
  } catch {
    return [];
  }
}

const arities: { readonly [name in Filter['name']]: readonly [least: number, most: number] } = {
  default: [1, 1],
  upcase: [0, 0],
  downcase: [0, 0],
  capitalize: [0, 0],
  date: [0, 0],
  number: [0, 0],
  truncate: [1, 2],
};

function readOutput(token: { input: string; contentRange: [number, number] }, tell: Tell): Output | null {
  const written = token.input.slice(...token.contentRange).trim();
  const refuse = (fix: string) => {
    tell('liquid', `{{ ${written} }} cannot be read.`, fix);
    return null;
  };
  if (written.includes('{{')) {
    const begun = written.split(/[\n{]/)[0]?.trim() ?? '';
    tell('liquid', `This Liquid is not closed: {{ ${begun}.`, 'Close "{{" with "}}" and "{%" with "%}".');
    return null;
  }
  let value: ReturnType<Tokenizer['readFilteredValue']>;
  try {
    value = new Tokenizer(token.input, undefined, undefined, token.contentRange).readFilteredValue();
  } catch {
    return refuse('Write {{ user.firstName | default: "" }}.');
  }
  const [subject, ...more] = value.initial.postfix;
  const path = pathOf(subject);
  if (!path || more.length > 0) return refuse('Name one value, such as {{ user.firstName | default: "" }}.');
  const filters: Filter[] = [];
  for (const { name, args } of value.filters) {
    if (!isFilterName(name)) {
      tell('unknownFilter', `There is no filter "${name}".`, instead(name, Object.keys(arities), 'filters'));
      return null;
    }
    const values = args.map((arg) => (Array.isArray(arg) ? undefined : literalOf(arg)));
    const [least, most] = arities[name];
    if (
      values.length < least ||
      values.length > most ||
      !values.every((v) => typeof v === 'string' || typeof v === 'number')
    )
      return refuse(
        name === 'default'
          ? 'Give "default" one text: default: "".'
          : `See how "${name}" is written: ${examples[name]}.`,
      );
    filters.push({ name, args: values as (string | number)[] });
  }
  return { t: 'out', path, filters };
}

const isFilterName = (name: string): name is Filter['name'] => Object.hasOwn(arities, name);

const examples: { readonly [name in Filter['name']]: string } = {
  default: 'default: ""',
  upcase: 'upcase',
  downcase: 'downcase',
  capitalize: 'capitalize',
  date: 'date',
  number: 'number',
  truncate: 'truncate: 20 or truncate: 20, "…"',
};

function pathOf(token: object | undefined): readonly string[] | null {
  const props = (token as { props?: readonly { content?: unknown }[] } | undefined)?.props;
  if (!props || (token as { variable?: unknown }).variable !== undefined) return null;
  const names = props.map((prop) => prop.content);
  return names.length > 0 && names.every((name) => typeof name === 'string') ? (names as string[]) : null;
}

function literalOf(token: object | undefined): Json | undefined {
  const content = (token as { content?: unknown } | undefined)?.content;
  if (typeof content === 'string' || typeof content === 'number' || typeof content === 'boolean') return content;
  return undefined;
}
