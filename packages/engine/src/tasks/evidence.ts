/** What finished tasks tell: how often the goal is missed without a person, and what a person changes. */
import type { Band } from '../healthPlan.ts';
import { wilson, type Share } from '../wilson.ts';
import type { Task } from './task.ts';

/** Tasks that came up in the same way, counted by what became of their goal. */
export interface Cell {
  readonly kind: string;
  /** ''; staff wrote it themselves. */
  readonly followUp: string;
  readonly band: Band | null;
  /** `worked`: somebody did it. `left`: nobody did. `heldOut`: nobody was asked to, by lot. */
  readonly arm: Arm;
  readonly reached: number;
  readonly missed: number;
}

export type Arm = 'worked' | 'left' | 'heldOut';

/** How often the goal was missed, of how many, and what that is taken to be for one more task. */
export interface Failing {
  readonly missed: number;
  readonly of: number;
  readonly share: Share | null;
  /** Drawn towards the wider group as long as there are few. */
  readonly estimate: number;
}

/** A chance of failing and what a touch does about it. */
export interface Odds {
  /** Without a person. */
  readonly without: Failing;
  /** After somebody did it. */
  readonly worked: Failing;
  /** Of those that would have failed, the share that a person saves: 0 to 1. */
  readonly uplift: number;
}

/** Of accounts like these: the same follow-up and band of health, the same follow-up, the same kind, or all. */
export type Alike = Pick<Cell, 'kind' | 'followUp' | 'band'>;

/** A group counts for itself against its wider group as so many tasks. */
const STRENGTH = 10;
/** Under so many finished with a person, and so many without, nothing is known yet. */
export const LEAST = 20;

export interface Evidence {
  /** False: too little has come to its end; there is only the plain order. */
  readonly known: boolean;
  oddsOf(alike: Alike): Odds;
}

export function evidenceIn(cells: readonly Cell[]): Evidence {
  const all = { without: countOf(cells.filter(isWithout)), worked: countOf(cells.filter(isWorked)) };
  return {
    known: all.without.of >= LEAST && all.worked.of >= LEAST,
    oddsOf(alike) {
      const groups = narrowing.map((isIn) => cells.filter((cell) => isIn(cell, alike)));
      const without = estimated(
        groups.map((group) => countOf(group.filter(isWithout))),
        0.5,
      );
      // What is not known of a touch is that it changes anything.
      const worked = estimated(
        groups.map((group) => countOf(group.filter(isWorked))),
        without.estimate,
      );
      const uplift = without.estimate === 0 ? 0 : Math.max(0, 1 - worked.estimate / without.estimate);
      return { without, worked, uplift };
    },
  };
}

const isWorked = ({ arm }: Cell) => arm === 'worked';
const isWithout = ({ arm }: Cell) => arm !== 'worked';

/** From the widest group to the narrowest. */
const narrowing: readonly ((cell: Cell, alike: Alike) => boolean)[] = [
  () => true,
  (cell, alike) => cell.kind === alike.kind,
  (cell, alike) => cell.kind === alike.kind && cell.followUp === alike.followUp,
  (cell, alike) => cell.kind === alike.kind && cell.followUp === alike.followUp && cell.band === alike.band,
];

interface Missing {
  readonly missed: number;
  readonly of: number;
}

function countOf(cells: readonly Cell[]): Missing {
  const missed = cells.reduce((sum, cell) => sum + cell.missed, 0);
  return { missed, of: cells.reduce((sum, cell) => sum + cell.reached, missed) };
}

/** Each group's mean of a Beta distribution whose prior is the wider group's; the counts told are those of the narrowest that has any. */
function estimated(groups: readonly Missing[], prior: number): Failing {
  const estimate = groups.reduce((wider, { missed, of }) => (missed + STRENGTH * wider) / (of + STRENGTH), prior);
  const told = [...groups].reverse().find(({ of }) => of > 0) ?? { missed: 0, of: 0 };
  return { ...told, share: wilson(told.missed, told.of), estimate };
}

export const alikeOf = ({ kind, from, band }: Pick<Task, 'kind' | 'from' | 'band'>): Alike => ({
  kind,
  followUp: from?.followUp ?? '',
  band,
});
