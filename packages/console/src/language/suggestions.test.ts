import { expect, it } from 'vitest';
import { suggestionName } from './suggestions.ts';

it('a suggestion is said in the reader’s language; one that is the project’s own is read from its key', () => {
  expect(suggestionName('share-screen', 'ja')).toBe('画面を共有して一緒に進める');
  expect(suggestionName('share-screen', 'en')).toBe('Go through it with a shared screen');
  expect(suggestionName('bring-cake', 'en')).toBe('Bring cake');
  expect(suggestionName('constructor', 'ja')).toBe('Constructor');
});
