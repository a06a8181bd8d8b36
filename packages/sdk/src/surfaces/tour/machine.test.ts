import type { Step, Tour } from '@banso/engine';
import { describe, expect, test } from 'vitest';
import { beginTour, reduceTour } from './machine.ts';
import type { Input, TourState, World } from './machine.ts';

const step = (key: string, more: Partial<Step> = {}): Step => ({
  key,
  title: null,
  body: null,
  target: { signals: [{ by: 'id', value: key }], within: null, or: [] },
  page: null,
  modal: false,
  also: [],
  ensure: [],
  video: null,
  placement: 'auto',
  advance: { by: 'next' },
  gate: false,
  wait: 1000,
  onMissingTarget: 'wait',
  next: [],
  ...more,
});

/** Runs inputs through a tour and writes down the state after each, with what was commanded. */
function run(
  steps: readonly Step[],
  inputs: readonly Input[],
  at: string | null = null,
  page = '/',
): readonly string[] {
  const tour = { steps } as Tour;
  const world: World = {
    after: (key) => steps[steps.findIndex((one) => one.key === key) + 1]?.key ?? null,
    here: (one) => !one.page || one.page === page,
  };
  let [state, commands] = beginTour(tour, at, world);
  const line = () =>
    `${state.phase} ${state.step}: ${commands.map((one) => (one.do === 'report' ? one.did : one.do)).join(' ')}`;
  const story = [line()];
  for (const input of inputs) {
    [state, commands] = reduceTour(tour, state, input, world);
    story.push(line());
  }
  return story;
}

const found: Input = { on: 'found', by: 'id', ms: 1, drifted: false };
const on = (name: 'lost' | 'moved' | 'advanced' | 'next' | 'back' | 'snooze' | 'dismiss'): Input => ({ on: name });
const missing: Input = { on: 'missing', outcome: 'absent' };

const cases: readonly (readonly [string, readonly Step[], readonly Input[], readonly string[]])[] = [
  [
    'goes through its steps and is completed',
    [step('a'), step('b')],
    [found, on('next'), found, on('next')],
    [
      'seeking a: enter draw',
      'shown a: shown draw announce',
      'seeking b: step enter draw',
      'shown b: draw announce',
      'ended b: completed end',
    ],
  ],
  ['shows a step without target at once', [step('a', { target: null })], [], ['shown a: enter shown draw announce']],
  [
    'does not announce a step again when its element was replaced',
    [step('a')],
    [found, on('lost'), found],
    ['seeking a: enter draw', 'shown a: shown draw announce', 'adrift a: draw', 'shown a: draw'],
  ],
  [
    'keeps Next closed at a gate until the act is done',
    [step('a', { gate: true, advance: { by: 'event', event: 'x' } }), step('b')],
    [found, on('next'), on('advanced')],
    ['seeking a: enter draw', 'shown a: shown draw announce', 'shown a: ', 'seeking b: step enter draw'],
  ],
  [
    'opens a gate that waits for a value, and closes it again',
    [step('a', { gate: true, advance: { by: 'value', tests: 'notEmpty' } }), step('b')],
    [found, { on: 'gate', open: true }, { on: 'gate', open: false }, on('next')],
    ['seeking a: enter draw', 'shown a: shown draw announce', 'shown a: draw', 'shown a: draw', 'shown a: '],
  ],
  [
    'waits on for a target after it was told missing',
    [step('a')],
    [missing, found],
    ['seeking a: enter draw', 'seeking a: targetMissing draw', 'shown a: shown draw announce'],
  ],
  [
    'does not count as completed when nothing of it could be shown',
    [step('a', { onMissingTarget: 'skip' })],
    [missing],
    ['seeking a: enter draw', 'ended a: targetMissing end'],
  ],
  [
    'ends where the author says so',
    [step('a', { onMissingTarget: 'end' })],
    [missing],
    ['seeking a: enter draw', 'ended a: targetMissing end'],
  ],
  [
    'lets Next lead on from a step in the middle whose act needs the missing target',
    [step('a', { onMissingTarget: 'center', gate: true, advance: { by: 'click', target: null } }), step('b')],
    [missing, on('next')],
    ['seeking a: enter draw', 'shown a: targetMissing shown draw announce', 'seeking b: step enter draw'],
  ],
  [
    'tells which later signal found the element',
    [step('a', { target: null }), step('b')],
    [on('next'), { ...found, drifted: true }],
    ['shown a: enter shown draw announce', 'seeking b: step enter draw', 'shown b: step draw announce'],
  ],
  [
    'says that it goes on elsewhere, and takes nothing for found there',
    [step('a', { target: null }), step('b', { page: '/b' })],
    [on('next'), found, on('snooze')],
    ['shown a: enter shown draw announce', 'elsewhere b: step enter draw', 'elsewhere b: ', 'ended b: snoozed end'],
  ],
  [
    'hears nothing more once it has ended',
    [step('a', { target: null })],
    [on('dismiss'), on('next'), found],
    ['shown a: enter shown draw announce', 'ended a: dismissed end', 'ended a: ', 'ended a: '],
  ],
];

describe('a tour', () => {
  test.each(cases)('%s', (_, steps, inputs, story) => expect(run(steps, inputs)).toEqual(story));

  test('goes on where it was left, with the steps before it to go back to, and does not count as shown again', () => {
    const steps = [step('a', { target: null }), step('b', { target: null }), step('c', { target: null })];
    expect(run(steps, [on('back')], 'b')).toEqual([
      'shown b: enter draw announce',
      'shown a: step enter draw announce',
    ]);
  });

  test('begins anew when the step it was left at is no longer there', () => {
    expect(run([step('a')], [], 'gone')).toEqual(['seeking a: enter draw']);
  });

  test('comes back from another page with the step it is at', () => {
    const tour = { steps: [step('a', { page: '/a', target: null })] } as unknown as Tour;
    let here = false;
    const world: World = { after: () => null, here: () => here };
    let state: TourState = beginTour(tour, null, world)[0];
    expect(state.phase).toBe('elsewhere');
    here = true;
    state = reduceTour(tour, state, on('moved'), world)[0];
    expect(state.phase).toBe('shown');
  });
});
