import { wordsFor, type Step } from '@banso/engine';
import type { PagePlan, View } from '@banso/protocol';
import { dot, steps } from './steps.ts';

const stepOf = ({ target, title, body }: (typeof steps)[number]): Step => ({
  key: target,
  title: { en: [title] },
  body: { en: [{ t: 'p', of: [body, { t: 'image', ...dot, src: [dot.src] }] }] },
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
});

/** The five steps as a published tour that starts only when it is asked for. */
export const plan: PagePlan = {
  revision: 'bench',
  locale: 'en',
  direction: 'ltr',
  theme: { accent: '#2456c4', onAccent: '#ffffff', radius: 8 },
  testAttributes: ['data-testid'],
  words: { tour: wordsFor('en').tour },
  experiences: [
    {
      kind: 'tour',
      key: 'bench',
      title: { en: ['Bench'] },
      priority: 50,
      audience: null,
      trigger: null,
      autoStart: false,
      repeat: 'always',
      steps: steps.map(stepOf),
    },
  ],
  perSession: 3,
};

/** Of a person of whom nothing is known, whatever they do. */
export const viewNow = (): View => ({
  milestones: {},
  progress: 0,
  experiences: {},
  facts: {},
  summoned: [],
  values: {},
  at: new Date().toISOString(),
});
