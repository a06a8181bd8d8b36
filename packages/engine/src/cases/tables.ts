/** The shapes of the tables; the tables themselves are JSON beside this file. */
import type { Experience, Step } from '../experience.ts';
import type { Settings } from '../plan.ts';
import type { Answer, Rule } from '../rules/rule.ts';
import type { Filled, Node, Values } from '../text.ts';
import type { WrittenFacts, WrittenStage } from './run.ts';
import type { HealthTables } from './health.ts';
import type { ProgressTables } from './progress.ts';
import type { Story } from './stories.ts';

export interface Tables {
  readonly rules: readonly {
    readonly name: string;
    readonly rule: Rule;
    readonly facts: WrittenFacts;
    readonly answer: Answer;
    readonly leaf?: number;
  }[];
  readonly globs: readonly { readonly glob: string; readonly path: string; readonly matches: boolean }[];
  readonly quietHours: readonly {
    readonly name: string;
    readonly quiet: Settings['quietHours'];
    readonly zone: string;
    readonly now: string;
    readonly opens: string | null;
  }[];
  readonly caps: readonly {
    readonly name: string;
    readonly caps: Settings['caps'];
    readonly zone: string;
    readonly touches: readonly string[];
    readonly now: string;
    readonly opens: string | null;
  }[];
  readonly fill: readonly {
    readonly name: string;
    readonly nodes: readonly Node[];
    readonly values: Values;
    readonly locale: string;
    readonly filled: readonly Filled[];
  }[];
  readonly choose: readonly {
    readonly name: string;
    readonly experiences: readonly Experience[];
    readonly stage: WrittenStage;
    /** Each as `place: key`, with ` from step` where it goes on; in order of the alphabet. */
    readonly on: readonly string[];
    readonly held: { readonly [key: string]: string };
  }[];
  readonly steps: readonly {
    readonly name: string;
    readonly steps: readonly Step[];
    readonly from: string;
    readonly facts: WrittenFacts;
    readonly next: string | null;
  }[];
  readonly stories: readonly Story[];
  readonly health: HealthTables;
  readonly progress: ProgressTables;
}
