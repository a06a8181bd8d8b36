import type { Answer } from './rule.ts';

export const answerOf = (holds: boolean | undefined): Answer =>
  holds === undefined ? 'unknown' : holds ? 'yes' : 'no';
