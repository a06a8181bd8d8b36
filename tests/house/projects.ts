import { dirname, join } from 'node:path/posix';

/** What a tsconfig.json says, as far as the house looks. */
export interface Project {
  readonly path: string;
  readonly extends?: string;
  readonly compilerOptions?: Readonly<Record<string, unknown>>;
}

const base = 'tsconfig.base.json';

/** Strictness that no project may take back. */
const strict = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  erasableSyntaxOnly: true,
  verbatimModuleSyntax: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  noImplicitReturns: true,
};

/** What the base itself leaves open. */
export function laxBase(project: Project): readonly string[] {
  const options = project.compilerOptions ?? {};
  return Object.entries(strict).flatMap(([name, value]) =>
    options[name] === value ? [] : [`${project.path} must set ${name}`],
  );
}

/** Where a project leaves the base, or takes strictness back; it may extend the base through another of `all`. */
export function laxProject(project: Project, all: readonly Project[]): readonly string[] {
  const extended = join(dirname(project.path), project.extends ?? '');
  const options = project.compilerOptions ?? {};
  const loosened = Object.entries(strict).filter(([name, value]) => name in options && options[name] !== value);
  return [
    ...(extended === base || all.some(({ path }) => path === extended && path !== project.path)
      ? []
      : [`${project.path} does not extend ${base}`]),
    ...loosened.map(([name]) => `${project.path} takes back ${name}`),
  ];
}

/** Where a pure package could see more of the world than the language: libraries or types beyond the base's. */
export function worldly(project: Project): readonly string[] {
  const { lib = ['ES2022'], types = [] } = project.compilerOptions ?? {};
  const plain = JSON.stringify(lib) === '["ES2022"]' && JSON.stringify(types) === '[]';
  return plain ? [] : [`${project.path} gives a pure package more than the language`];
}
