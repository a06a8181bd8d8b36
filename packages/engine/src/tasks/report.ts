import { newcombe } from '../newcombe.ts';
import { wilson, type Share } from '../wilson.ts';
import type { Cell } from './evidence.ts';

/** What one kind of touch takes and changes. */
export interface KindReport {
  readonly kind: string;
  /** Tasks that somebody did, and minutes that they took in all. */
  readonly done: number;
  readonly minutes: number;
  /** Whose goal was reached, of those whose time for it is over. */
  readonly worked: Reaching;
  readonly without: Reaching;
  /** `lot`: with those held out by lot. `leftAlone`: only with those nobody got to, who may differ for other reasons. */
  readonly against: 'lot' | 'leftAlone';
  /** Share of the goal reached with a person less that without, with its interval; null: there is nothing to compare. */
  readonly difference: Share | null;
  readonly verdict: 'works' | 'harms' | 'cannotTell';
}

export interface Reaching {
  readonly n: number;
  readonly of: number;
  readonly share: Share | null;
}

/** What was done of a kind, whether or not its goal is open still. */
export interface Effort {
  readonly kind: string;
  readonly done: number;
  readonly minutes: number;
}

/** Under so many on either side no difference is called one. */
const LEAST_EACH = 10;

/** Kinds in the order of their names; no kind is told by who did it. */
export function reportByKind(cells: readonly Cell[], efforts: readonly Effort[]): readonly KindReport[] {
  const kinds = [...new Set([...cells, ...efforts].map(({ kind }) => kind))].sort();
  return kinds.map((kind) => {
    const own = cells.filter((cell) => cell.kind === kind);
    const { done = 0, minutes = 0 } = efforts.find((effort) => effort.kind === kind) ?? {};
    const worked = reaching(own.filter(({ arm }) => arm === 'worked'));
    const byLot = reaching(own.filter(({ arm }) => arm === 'heldOut'));
    const against = byLot.of >= LEAST_EACH ? 'lot' : 'leftAlone';
    const without = against === 'lot' ? byLot : reaching(own.filter(({ arm }) => arm === 'left'));
    const difference = newcombe(worked, without);
    const enough = difference !== null && worked.of >= LEAST_EACH && without.of >= LEAST_EACH;
    const verdict = enough && difference.low > 0 ? 'works' : enough && difference.high < 0 ? 'harms' : 'cannotTell';
    return { kind, done, minutes, worked, without, against, difference, verdict };
  });
}

function reaching(cells: readonly Cell[]): Reaching {
  const n = cells.reduce((sum, { reached }) => sum + reached, 0);
  const of = cells.reduce((sum, { missed }) => sum + missed, n);
  return { n, of, share: wilson(n, of) };
}
