import { expect, it } from 'vitest';
import { mistakes } from './mistakes.ts';

it('an argument that a call does not take is said to be too much, not called by no name', () => {
  expect(mistakes.argument('page', 1, 3)).toBe("banso('page', …): 3 is not taken here; leave it out.");
  expect(mistakes.argument('track', 1, 3)).toContain('props is 3');
});

it('a secret key in a page is told as what it is, without being written out', () => {
  const said = mistakes.refused('https://banso.example', 'sk_live_1', 401, 'No project has this public key.');
  expect(said).toContain('a secret key (sk_…) stands in this page');
  expect(said).not.toContain('sk_live_1');
});
