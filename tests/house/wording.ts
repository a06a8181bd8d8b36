import { lineAt } from './syntax.ts';
import type { Source } from './tree.ts';

/** Text that belongs to one machine, one moment or nobody. Written in parts, so that this file does not find itself. */
const forbidden: readonly (readonly [RegExp, string])[] = [
  [/(?<![\w.])\/(home|Users)\/\w+|\/(work|root)\/\w+/g, "a path of someone's machine"],
  [/\bregistry\.(npmjs|yarnpkg)\.\w+|\bnpm\.pkg\.github\.com/g, 'the host of a registry'],
  [new RegExp(`\\b(TO${'DO'}|FIX${'ME'}|XX${'X'})\\b`, 'g'), 'something left undone'],
];

export function forbiddenText({ path, text }: Source): readonly string[] {
  return forbidden.flatMap(([pattern, what]) =>
    [...text.matchAll(pattern)].map((found) => `${path}:${lineAt(text, found.index)} holds ${what}: ${found[0]}`),
  );
}
