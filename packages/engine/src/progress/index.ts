export { experienced } from './experienced.ts';
export { reachedAt } from './reachedAt.ts';
export { EMPTY_TALLY, MAX_USERS, tallied } from './tally.ts';
