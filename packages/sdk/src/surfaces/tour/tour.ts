import type { Tour } from '@banso/engine';
import { nextStep } from '@banso/engine/guides';
import { matchGlob } from '@banso/engine/rules';
import { trackTarget } from '../../guide/wait.ts';
import { startHost } from '../host/host.ts';
import type { StartSurface, Stop } from '../surface.ts';
import { listen as listenTo } from '../../tools/listen.ts';
import { startWhenHere } from '../../tools/startWhenHere.ts';
import { startAdvance } from './advance.ts';
import { beginTour, reduceTour, stepOf } from './machine.ts';
import type { Command, Input, TourState, Transition, World } from './machine.ts';
import type { Preparation } from './prepare.ts';
import { createStage } from './stage.ts';
import { tourStyles } from './styles.ts';

/** Wires the step machine to the page: what it commands is done here, what happens in the page is told to it. */
export const startTour: StartSurface<Tour> = (surface) => {
  const tour = surface.experience;
  const host = startHost(surface, tourStyles);
  const world: World = {
    after: (step) => nextStep(tour, step, surface.judge),
    here: ({ page }) => !page || matchGlob(page, surface.path()),
  };
  let state: TourState;
  let target: Element | null = null;
  let stopped = false;
  let running = false;
  let stopPreparing: Stop = () => {};
  let stopSeeking: Stop = () => {};
  let stopAdvance: Stop = () => {};
  /** Comes with the first step that needs something opened. */
  let preparing: Promise<Preparation> | undefined;

  /** Commands of one transition are done before the next begins, so that performing one cannot overtake the rest. */
  const queue: (() => Transition)[] = [];
  const run = (transition: () => Transition) => {
    if (stopped) return;
    queue.push(transition);
    if (running) return;
    running = true;
    try {
      for (let due = queue.shift(); due; due = queue.shift()) {
        const [next, commands] = due();
        state = next;
        commands.forEach(perform);
      }
    } catch {
      // Nothing of ours is thrown into the page: a tour that fails is gone from it, and that is told.
      surface.report('targetMissing', { step: state.step, target: { outcome: 'failed' } });
      stop();
      surface.ended();
    }
    running = false;
  };
  const send = (input: Input) => run(() => reduceTour(tour, state, input, world));

  const stage = createStage(surface, host, world, (on) => send({ on }));

  const listen = () => {
    stopAdvance();
    stopAdvance = startAdvance(stepOf(tour, state.step).advance, surface, state.back, target, {
      advanced: () => send({ on: 'advanced' }),
      gate: (open) => send({ on: 'gate', open }),
      inCard: stage.busy,
    });
  };

  const seek = () => {
    const { target: wanted, wait } = stepOf(tour, state.step);
    if (!wanted) return;
    stopSeeking = trackTarget(() => surface.find(wanted), wait, {
      found({ element, by }, ms) {
        run(() => {
          target = element;
          listen();
          return reduceTour(tour, state, { on: 'found', by, ms, drifted: by !== wanted.signals[0]?.by }, world);
        });
      },
      lost() {
        target = null;
        send({ on: 'lost' });
      },
      missing: ({ is }) => send({ on: 'missing', outcome: is }),
    });
  };

  const enter = () => {
    stopPreparing();
    stopSeeking();
    // What was still to be told was about the step before.
    queue.length = 0;
    target = null;
    listen();
    const { ensure, wait } = stepOf(tour, state.step);
    if (state.phase === 'elsewhere') return;
    if (ensure.length === 0 && !preparing) return seek();
    preparing ??= import('./prepare.ts').then(({ createPreparation }) => createPreparation(surface.find));
    // Without the chunk the step's own target says what is missing.
    stopPreparing = startWhenHere(preparing, (preparation) => preparation.prepare(ensure, wait, seek), seek);
  };

  const perform = (command: Command) => {
    switch (command.do) {
      case 'report':
        return surface.report(command.did, command.more);
      case 'enter':
        return enter();
      case 'draw':
        return stage.draw(state, target);
      case 'announce':
        return stage.announce(state);
      case 'end':
        stop();
        return surface.ended();
    }
  };

  const stop = () => {
    if (stopped) return;
    stopped = true;
    queue.length = 0;
    stopPreparing();
    stopSeeking();
    stopAdvance();
    stopWatching();
    stopFullScreen();
    preparing?.then(({ undo }) => undo()).catch(() => {});
    stage.stop();
    host.stop();
  };

  const stopWatching = surface.onChange(() => send({ on: 'moved' }));
  // What is full screen takes the card in, or lets it go.
  const stopFullScreen = listenTo(window, ['fullscreenchange'], () => run(() => [state, [{ do: 'draw' }]]));
  run(() => beginTour(tour, surface.at, world));
  return stop;
};
