import type { Step, Tour } from '@banso/engine';
import type { Surface } from '../surface.ts';
import type { NotFound } from '../../page/elements.ts';

/**
 * Where a tour stands. Phases: `elsewhere` (the step lives on another page), `seeking` (its target is looked for and nothing of
 * the step is drawn), `shown`, `adrift` (shown, but its target went away), `ended`.
 */
export interface TourState {
  readonly step: string;
  readonly phase: 'elsewhere' | 'seeking' | 'shown' | 'adrift' | 'ended';
  /** Drawn in the middle because the target is missing. */
  readonly centred: boolean;
  /** Next may be pressed. */
  readonly open: boolean;
  /** Steps that Back goes through, the latest last. */
  readonly trail: readonly string[];
  /** The step was reached by Back: that its `advance` is true already moves nothing. */
  readonly back: boolean;
  /** This step has been announced. */
  readonly told: boolean;
  /** Something of this showing has been seen. */
  readonly begun: boolean;
}

export type Input =
  | { readonly on: 'found'; readonly by: string; readonly ms: number; readonly drifted: boolean }
  | { readonly on: 'missing'; readonly outcome: NotFound['is'] }
  | { readonly on: 'lost' | 'moved' | 'advanced' | 'next' | 'back' | 'snooze' | 'dismiss' }
  | { readonly on: 'gate'; readonly open: boolean };

type Report = Parameters<Surface['report']>;

export type Command =
  /** A step begins: listen for its advance, look for its target. */
  | { readonly do: 'enter' | 'draw' | 'announce' | 'end' }
  | { readonly do: 'report'; readonly did: Report[0]; readonly more?: Report[1] };

export type Transition = readonly [TourState, readonly Command[]];

/** What the machine asks of the world. */
export interface World {
  /** The step after this one, by the branches that hold now; null: the tour is over. */
  after(step: string): string | null;
  /** Whether the step lives on the page that is open. */
  here(step: Step): boolean;
}

export function beginTour(tour: Tour, at: string | null, world: World): Transition {
  const resumed = tour.steps.some((step) => step.key === at);
  const first = resumed ? at! : tour.steps[0]!.key;
  const path = resumed ? pathFrom(tour.steps[0]!.key, world) : [];
  const before = { told: false, begun: resumed };
  const [entered, commands] = enter(tour, before, first, path.slice(0, Math.max(0, path.indexOf(first))), false, world);
  // Where a tour begins, and where it goes on, is known already.
  return [entered, commands.filter((command) => command.do !== 'report' || command.did !== 'step')];
}

/** The steps from this one on, as things stand; a loop is walked once. */
export function pathFrom(step: string, world: World): readonly string[] {
  const path: string[] = [];
  for (let key: string | null = step; key && !path.includes(key); key = world.after(key)) path.push(key);
  return path;
}

export function reduceTour(tour: Tour, state: TourState, input: Input, world: World): Transition {
  const step = stepOf(tour, state.step);
  const stay: Transition = [state, []];
  if (state.phase === 'ended') return stay;

  switch (input.on) {
    case 'found':
      return state.phase === 'elsewhere' ? stay : show(state, false, { by: input.by, ms: input.ms }, input.drifted);

    case 'lost':
      return state.phase === 'shown' && !state.centred ? [{ ...state, phase: 'adrift' }, [{ do: 'draw' }]] : stay;

    case 'missing': {
      if (state.phase !== 'seeking' && state.phase !== 'adrift') return stay;
      const report: Command = {
        do: 'report',
        did: 'targetMissing',
        more: { step: state.step, target: { outcome: input.outcome } },
      };
      if (step.onMissingTarget === 'end') return end(state, report);
      if (step.onMissingTarget === 'skip') return goOn(tour, state, world, report);
      if (step.onMissingTarget === 'wait') return [{ ...state, phase: 'seeking' }, [report, { do: 'draw' }]];
      const [shown, commands] = show(state, true, null, false);
      return [{ ...shown, open: shown.open || needsTarget(step) }, [report, ...commands]];
    }

    case 'moved': {
      const here = world.here(step);
      if (here === (state.phase !== 'elsewhere')) return stay;
      if (here) return enter(tour, state, state.step, state.trail, state.back, world, true);
      return [{ ...state, phase: 'elsewhere' }, [{ do: 'enter' }, { do: 'draw' }]];
    }

    case 'gate':
      return state.open === input.open || !step.gate ? stay : [{ ...state, open: input.open }, [{ do: 'draw' }]];

    case 'advanced':
      return goOn(tour, state, world);

    case 'next':
      return state.open ? goOn(tour, state, world) : stay;

    case 'back': {
      const before = state.trail.at(-1);
      return before === undefined ? stay : enter(tour, state, before, state.trail.slice(0, -1), true, world);
    }

    default:
      return end(state, {
        do: 'report',
        did: input.on === 'snooze' ? 'snoozed' : 'dismissed',
        more: { step: state.step },
      });
  }
}

export const stepOf = (tour: Tour, key: string): Step => tour.steps.find((step) => step.key === key)!;

/** The person's own act is on the target: without it, only Next can lead on. */
const needsTarget = ({ advance }: Step): boolean =>
  (advance.by === 'click' && !advance.target) || advance.by === 'value';

function enter(
  tour: Tour,
  from: Pick<TourState, 'told' | 'begun'>,
  key: string,
  trail: readonly string[],
  back: boolean,
  world: World,
  again = false,
): Transition {
  const step = stepOf(tour, key);
  const phase = world.here(step) ? 'seeking' : 'elsewhere';
  const open = !step.gate || step.advance.by === 'next';
  const state: TourState = {
    step: key,
    phase,
    centred: false,
    open,
    trail,
    back,
    told: again && from.told,
    begun: from.begun,
  };
  // Told when the step begins, not when it is drawn: a load may come first, and the tour goes on there.
  const commands: Command[] = again
    ? [{ do: 'enter' }]
    : [{ do: 'report', did: 'step', more: { step: key } }, { do: 'enter' }];
  if (phase === 'seeking' && !step.target) {
    const [shown, more] = show(state, false, null, false);
    return [shown, [...commands, ...more]];
  }
  return [state, [...commands, { do: 'draw' }]];
}

function show(
  state: TourState,
  centred: boolean,
  target: NonNullable<Report[1]>['target'] | null,
  drifted: boolean,
): Transition {
  const commands: Command[] = [];
  const more = { step: state.step, ...(target ? { target } : {}) };
  if (!state.begun) commands.push({ do: 'report', did: 'shown', more });
  else if (drifted && !state.told) commands.push({ do: 'report', did: 'step', more });
  commands.push({ do: 'draw' });
  if (!state.told) commands.push({ do: 'announce' });
  return [{ ...state, phase: 'shown', centred, told: true, begun: true }, commands];
}

function goOn(tour: Tour, state: TourState, world: World, ...first: Command[]): Transition {
  const next = world.after(state.step);
  if (next !== null) {
    const [entered, commands] = enter(tour, state, next, [...state.trail, state.step], false, world);
    return [entered, [...first, ...commands]];
  }
  // A tour of which nothing could be shown is not one that somebody completed.
  return end(
    state,
    ...first,
    ...(state.begun ? [{ do: 'report', did: 'completed', more: { step: state.step } } as const] : []),
  );
}

const end = (state: TourState, ...first: Command[]): Transition => [
  { ...state, phase: 'ended' },
  [...first, { do: 'end' }],
];
