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

type Did = Parameters<Surface['report']>[0];
type ReportMore = NonNullable<Parameters<Surface['report']>[1]>;

export type Command =
  /** A step begins: listen for its advance, look for its target. */
  | { readonly do: 'enter' | 'draw' | 'announce' | 'end' }
  | { readonly do: 'report'; readonly did: Did; readonly more: ReportMore };

export type Transition = readonly [TourState, readonly Command[]];

/** What the machine asks of the world. */
export interface World {
  /** The step after this one, by the branches that hold now; null: the tour is over. */
  after(step: string): string | null;
  /** Whether the step lives on the page that is open. */
  here(step: Step): boolean;
}

export const stepOf = (tour: Tour, key: string): Step => tour.steps.find((step) => step.key === key)!;

/** The steps from this one on, as things stand; a loop is walked once. */
export function pathFrom(step: string, world: World): readonly string[] {
  const path: string[] = [];
  for (let key: string | null = step; key && !path.includes(key); key = world.after(key)) path.push(key);
  return path;
}

export function beginTour(tour: Tour, at: string | null, world: World): Transition {
  const first = tour.steps[0]!.key;
  const begun = tour.steps.some(({ key }) => key === at);
  const path = pathFrom(first, world);
  const step = begun ? at! : first;
  // Where a tour begins, and where it goes on, is known already.
  return enter(
    tour,
    { step, trail: path.slice(0, Math.max(0, path.indexOf(step))), back: false, told: false, begun },
    world,
  );
}

export function reduceTour(tour: Tour, state: TourState, input: Input, world: World): Transition {
  const { phase, trail } = state;
  const step = stepOf(tour, state.step);
  const stay: Transition = [state, []];
  if (phase === 'ended') return stay;

  switch (input.on) {
    case 'found':
      return phase === 'elsewhere' ? stay : show(state, input);

    case 'lost':
      return phase === 'shown' ? [{ ...state, phase: 'adrift' }, [draw]] : stay;

    case 'missing': {
      if (phase !== 'seeking' && phase !== 'adrift') return stay;
      const told = report(state, 'targetMissing', { outcome: input.outcome });
      if (step.onMissingTarget === 'end') return end(state, told);
      if (step.onMissingTarget === 'skip') return goOn(tour, state, world, told);
      if (step.onMissingTarget === 'wait') return [{ ...state, phase: 'seeking' }, [told, draw]];
      return after([told], show({ ...state, open: state.open || needsTarget(step) }));
    }

    case 'moved': {
      const here = world.here(step);
      if (here === (phase !== 'elsewhere')) return stay;
      if (here) return enter(tour, state, world);
      // The page that the step waits for may be the one that opened, also when the person had come back.
      const back = state.back && step.advance.by !== 'page';
      return [{ ...state, phase: 'elsewhere', back }, [{ do: 'enter' }, draw]];
    }

    case 'gate':
      return state.open === input.open || !step.gate ? stay : [{ ...state, open: input.open }, [draw]];

    case 'advanced':
      return goOn(tour, state, world);

    case 'next':
      return state.open ? goOn(tour, state, world) : stay;

    case 'back': {
      const before = trail.at(-1);
      return before === undefined ? stay : move(tour, state, before, trail.slice(0, -1), true, world);
    }

    default:
      return end(state, report(state, input.on === 'snooze' ? 'snoozed' : 'dismissed'));
  }
}

/** The person's own act is on the target: without it, only Next can lead on. */
const needsTarget = ({ advance }: Step): boolean =>
  (advance.by === 'click' && !advance.target) || advance.by === 'value';

const draw: Command = { do: 'draw' };

const report = ({ step }: Pick<TourState, 'step'>, did: Did, target?: ReportMore['target']): Command => ({
  do: 'report',
  did,
  more: target ? { step, target } : { step },
});

const after = (first: readonly Command[], [state, commands]: Transition): Transition => [
  state,
  [...first, ...commands],
];

/** Begins the step that the state names, or takes it up again where the person came back to its page. */
function enter(tour: Tour, from: Omit<TourState, 'phase' | 'open'>, world: World): Transition {
  const step = stepOf(tour, from.step);
  const here = world.here(step);
  const state: TourState = {
    ...from,
    phase: here ? 'seeking' : 'elsewhere',
    open: !step.gate || step.advance.by === 'next',
  };
  return after([{ do: 'enter' }], here && !step.target ? show(state) : [state, [draw]]);
}

/** Told when the step begins, not when it is drawn: a load may come first, and the tour goes on there. */
function move(
  tour: Tour,
  from: TourState,
  step: string,
  trail: readonly string[],
  back: boolean,
  world: World,
): Transition {
  const state = { ...from, step, trail, back, told: false };
  return after([report(state, 'step')], enter(tour, state, world));
}

function show(state: TourState, found?: Extract<Input, { on: 'found' }>): Transition {
  const target = found && { by: found.by, ms: found.ms };
  const commands: Command[] = [];
  if (!state.begun) commands.push(report(state, 'shown', target));
  else if (found?.drifted && !state.told) commands.push(report(state, 'step', target));
  commands.push(draw);
  if (!state.told) commands.push({ do: 'announce' });
  return [{ ...state, phase: 'shown', told: true, begun: true }, commands];
}

function goOn(tour: Tour, state: TourState, world: World, ...first: readonly Command[]): Transition {
  const next = world.after(state.step);
  if (next !== null) return after(first, move(tour, state, next, [...state.trail, state.step], false, world));
  // A tour of which nothing could be shown is not one that somebody completed.
  return end(state, ...first, ...(state.begun ? [report(state, 'completed')] : []));
}

const end = (state: TourState, ...first: readonly Command[]): Transition => [
  { ...state, phase: 'ended' },
  [...first, { do: 'end' }],
];
