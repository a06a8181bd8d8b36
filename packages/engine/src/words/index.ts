export { wordsFor } from './words.ts';
export type { Words } from './words.ts';
