export type { Issue } from './issue.ts';
export { checkProject } from './project.ts';
export type { Checked, CompiledProject } from './project.ts';
export type { ProjectFile } from './parse/parsed.ts';
export { parseScenario } from './scenario.ts';
export type { Expectation, Happening, Scenario } from './schema/scenario.ts';
export { toDuration } from './compile/time.ts';
export { jsonSchemas } from './schema/jsonSchemas.ts';
export type { JsonSchemas } from './schema/jsonSchemas.ts';
