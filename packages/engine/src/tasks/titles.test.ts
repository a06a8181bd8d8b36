import { expect, it } from 'vitest';
import { taskTitle, taskTitlesOf } from './titles.ts';

const { kinds, suggestions } = taskTitlesOf({
  tasks: {
    teams: {},
    kinds: { renewal: { ja: '契約更新' }, risk: { ja: '解約の兆し', en: 'Churn risk' } },
    suggestions: { 'send-quote': { ja: '見積もりを送る', en: 'Send a quote' } },
  },
});

it('a suggestion is said in the reader’s language; one that nobody has named is read from its key', () => {
  expect(taskTitle(suggestions, 'share-screen', 'ja')).toBe('画面を共有して一緒に進める');
  expect(taskTitle(suggestions, 'share-screen', 'en')).toBe('Go through it with a shared screen');
  expect(taskTitle(suggestions, 'bring-cake', 'en')).toBe('Bring cake');
  expect(taskTitle(suggestions, 'constructor', 'ja')).toBe('Constructor');
});

it('a project names its own kinds and suggestions, and given ones anew', () => {
  expect(taskTitle(kinds, 'renewal', 'ja')).toBe('契約更新');
  expect(taskTitle(kinds, 'renewal', 'en', ['ja'])).toBe('契約更新');
  expect(taskTitle(kinds, 'risk', 'en')).toBe('Churn risk');
  expect(taskTitle(kinds, 'call', 'ja')).toBe('電話');
  expect(taskTitle(suggestions, 'send-quote', 'ja')).toBe('見積もりを送る');
  expect(taskTitle(taskTitlesOf({}).kinds, 'risk', 'ja')).toBe('つまずき');
});
