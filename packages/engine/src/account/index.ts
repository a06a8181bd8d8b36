/** An account from its plan to its page, for whoever keeps one: the page itself, where there is no Worker. */
export { assemble } from '../assemble.ts';
export { helpIndex } from '../guides/helpIndex.ts';
export { pagePlan } from '../guides/pagePlan.ts';
export { prepare } from '../guides/prepared.ts';
export { withoutMail } from '../guides/withoutMail.ts';
export type { Compiled } from '../guides/withoutMail.ts';
export { pick } from '../pick.ts';
export { advance } from './advance.ts';
export { emptyAccount } from './empty.ts';
export { refold } from './refold.ts';
export { standing } from './standing.ts';
export { viewOf } from './view.ts';
