import { wordsFor, type Step, type Tour } from '@banso/engine';
import type { PagePlan } from '@banso/protocol';

const step = (key: string, target: string, more: Partial<Step> = {}): Step => ({
  key,
  title: { en: [`Step ${key}`] },
  body: { en: [{ t: 'p', of: [`This is ${key}.`] }] },
  target: { signals: [{ by: 'id', value: target }], within: null, or: [] },
  page: null,
  modal: false,
  also: [],
  ensure: [],
  video: null,
  placement: 'auto',
  advance: { by: 'next' },
  gate: false,
  wait: 5000,
  onMissingTarget: 'wait',
  next: [],
  ...more,
});

const tour: Tour = {
  kind: 'tour',
  key: 'first-tour',
  title: { en: ['First tour'] },
  priority: 50,
  audience: { op: 'milestone', key: 'app-created', is: 'open' },
  trigger: { op: 'page', globs: ['/apps**'] },
  autoStart: true,
  repeat: 'until-completed',
  steps: [step('one', 'new'), step('two', 'list'), step('three', 'new')],
};

export const plan: PagePlan = {
  revision: 'r1',
  locale: 'en',
  direction: 'ltr',
  theme: { accent: '#2456c4', onAccent: '#ffffff', radius: 8 },
  testAttributes: ['data-testid'],
  experiences: [tour],
  words: { tour: wordsFor('en').tour },
  perSession: 2,
};
