export { evaluate, holds } from './evaluate.ts';
export { after, earliest, flipsAt } from './flips.ts';
export { evaluateInPage } from './inPage.ts';
export { matchGlob } from './glob.ts';
export { passes } from './test.ts';
export { tallySpecOf } from './tallyKey.ts';
export { momentsInPage } from './momentsInPage.ts';
export { walk } from './walk.ts';
export type { Answer, EventRule, Leaf, Rule, TallySpec, Test, Verdict } from './rule.ts';
