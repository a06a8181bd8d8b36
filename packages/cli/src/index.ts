export { banso } from './banso.ts';
export type { World } from './command.ts';
