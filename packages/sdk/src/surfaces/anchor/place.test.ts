import { expect, test } from 'vitest';
import { placeCard, sidesFor } from './place.ts';

const view = { width: 1000, height: 700 };
const card = { width: 360, height: 200 };
const at = (left: number, top: number, width = 100, height = 40) => ({ left, top, width, height });
const auto = sidesFor('auto', false, null);

test('the card stands under the target, in the middle of it, with its arrow on it', () => {
  expect(placeCard(at(400, 100), card, view, auto)).toEqual({ side: 'bottom', left: 270, top: 154, arrow: 180 });
});

test('near a corner it keeps off the edge of the screen and the arrow still points at the target', () => {
  const place = placeCard(at(900, 100), card, view, auto);
  expect(place).toMatchObject({ side: 'bottom', left: 628, arrow: 322 });
});

test('without room below it stands above, and beside a target as high as the screen', () => {
  expect(placeCard(at(400, 600), card, view, auto)?.side).toBe('top');
  expect(placeCard(at(0, 0, 200, 700), card, view, auto)?.side).toBe('right');
});

test('it stays on the side where it is for as long as there is room', () => {
  expect(placeCard(at(400, 400), card, view, sidesFor('auto', false, 'top'))?.side).toBe('top');
  expect(placeCard(at(400, 100), card, view, sidesFor('auto', false, 'top'))?.side).toBe('bottom');
});

test('start and end follow the direction of writing', () => {
  expect(placeCard(at(450, 300), card, view, sidesFor('end', false, null))?.side).toBe('right');
  expect(placeCard(at(450, 300), card, view, sidesFor('end', true, null))?.side).toBe('left');
});

test('a target that is off the screen, or fills it, has no place beside it', () => {
  expect(placeCard(at(400, -200), card, view, auto)).toBeNull();
  expect(placeCard(at(0, 0, 1000, 700), card, view, auto)).toBeNull();
});
