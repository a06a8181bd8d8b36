import type { ProjectFile } from '@banso/playbook';

/** Which file says which playbook, by the `key` at the top of it. Files that are no JSON are passed over: the check has told. */
export function playbookPaths(files: readonly ProjectFile[]): ReadonlyMap<string, string> {
  return new Map(
    files.flatMap(({ path, text }) => {
      const key = path.startsWith('playbooks/') ? keyOf(text) : null;
      return key === null ? [] : [[key, path] as const];
    }),
  );
}

function keyOf(text: string): string | null {
  try {
    const { key } = JSON.parse(text) as { readonly key?: unknown };
    return typeof key === 'string' ? key : null;
  } catch {
    return null;
  }
}
