import { toInstant } from './compile/instant.ts';
import type { Issue } from './issue.ts';
import { parseFile } from './parse/parsed.ts';
import type { ProjectFile } from './parse/parsed.ts';
import { scenario } from './schema/scenario.ts';
import type { Scenario } from './schema/scenario.ts';

/** One scenario by itself; whether what it names is there, `checkProject` says when the file is among the project's. */
export function parseScenario(file: ProjectFile): {
  readonly issues: readonly Issue[];
  readonly scenario: Scenario | null;
} {
  const issues: Issue[] = [];
  const parsed = parseFile(scenario, file, issues);
  const startAt = parsed && toInstant(parsed.value.startAt, parsed.place.at('startAt'));
  return { issues, scenario: startAt === null ? null : (parsed?.value ?? null) };
}
