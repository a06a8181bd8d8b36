import type { Step, Target } from '@banso/engine';
import type { What } from '../inPage.ts';
import type { Sight } from '../sight.ts';
import type { Trait } from '../traits.ts';

type Act = () => unknown;

/** What a page may do to a step's target, and what then has to be seen and told. All acts run in the page. */
export interface TargetCase extends Pick<Trait, 'name' | 'html' | 'css'> {
  /** By the test id `it` where nothing is said. */
  readonly target?: Target;
  readonly step?: Partial<Step>;
  /** Before the step is shown. */
  readonly before?: Act;
  /** Presses the page's own button for it first. */
  readonly fullScreen?: true;
  readonly first: Seen;
  readonly then?: readonly { readonly act?: Act; readonly click?: What; readonly seen: Seen }[];
}

/** Card, times something was read out, and what was told since the stage before. */
export type Seen = readonly [card: Sight['card'], said: number, ...told: string[]];
