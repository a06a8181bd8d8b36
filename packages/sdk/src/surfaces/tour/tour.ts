import type { Tour } from '@banso/engine';
import { nextStep } from '@banso/engine/guides';
import { matchGlob } from '@banso/engine/rules';
import { trackTarget } from '../../guide/wait.ts';
import { findTarget } from '../../page/elements.ts';
import { startHost } from '../host/host.ts';
import type { StartSurface, Stop } from '../surface.ts';
import { startAdvance } from './advance.ts';
import { beginTour, reduceTour, stepOf } from './machine.ts';
import type { Command, Input, TourState, Transition, World } from './machine.ts';
import { createStage } from './stage.ts';
import { tourStyles } from './styles.ts';

/** Wires the step machine to the page: what it commands is done here, what happens in the page is told to it. */
export const startTour: StartSurface<Tour> = (surface) => {
  const tour = surface.experience;
  const host = startHost(surface.plan, tourStyles);
  const world: World = {
    after: (step) => nextStep(tour, step, surface.judge),
    here: ({ page }) => !page || matchGlob(page, surface.path()),
  };
  let state: TourState;
  let element: Element | null = null;
  let stopped = false;
  let stopStep: Stop = () => {};
  let stopAdvance: Stop = () => {};

  const stage = createStage(surface, host, world, (on) => send({ on }));

  const listen = () => {
    stopAdvance();
    const { advance } = stepOf(tour, state.step);
    stopAdvance = () => {};
    stopAdvance = startAdvance(advance, surface, state.back, {
      advanced: () => send({ on: 'advanced' }),
      gate: (open) => send({ on: 'gate', open }),
      target: () => element,
      inCard: stage.busy,
    });
  };

  const enter = () => {
    stopStep();
    stopStep = () => {};
    // What was still to be told was about the step before.
    inputs.length = 0;
    const { key, target, wait } = stepOf(tour, state.step);
    element = null;
    listen();
    if (state.phase === 'elsewhere' || !target) return;
    const find = () => findTarget(target, surface.plan.testAttributes);
    const first = target.signals[0]?.by;
    stopStep = trackTarget(find, wait, {
      found(found, ms) {
        const listens = element?.ownerDocument ?? document;
        element = found.element;
        if (listens !== element.ownerDocument || stepOf(tour, key).advance.by === 'value') listen();
        send({ on: 'found', by: found.by, ms, drifted: found.by !== first });
      },
      lost() {
        element = null;
        send({ on: 'lost' });
      },
      missing: ({ is }) => send({ on: 'missing', outcome: is }),
    });
  };

  const perform = (command: Command) => {
    switch (command.do) {
      case 'report':
        return surface.report(command.did, command.more);
      case 'enter':
        return enter();
      case 'draw':
        return stage.draw(state, element);
      case 'announce':
        return stage.announce(state);
      case 'end':
        stop();
        return surface.ended();
    }
  };

  const follow = ([next, commands]: Transition) => {
    state = next;
    for (const command of commands) perform(command);
  };
  // Commands of one transition are done before the next input is taken, so that performing one cannot overtake the rest.
  const inputs: Input[] = [];
  let running = false;
  const run = (first: Transition) => {
    running = true;
    try {
      follow(first);
      for (let input = inputs.shift(); input; input = inputs.shift()) follow(reduceTour(tour, state, input, world));
    } catch {
      // Nothing of ours is thrown into the page: a tour that fails is gone from it, and that is told.
      surface.report('targetMissing', { step: state.step, target: { outcome: 'failed' } });
      stop();
      surface.ended();
    }
    running = false;
  };
  const send = (input: Input) => {
    if (stopped) return;
    inputs.push(input);
    if (!running) run([state, []]);
  };

  const stop = () => {
    if (stopped) return;
    stopped = true;
    stopStep();
    stopAdvance();
    stopWatching();
    stage.stop();
    host.stop();
  };

  const stopWatching = surface.onChange(() => send({ on: 'moved' }));
  run(beginTour(tour, surface.at, world));
  return stop;
};
