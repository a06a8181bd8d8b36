import { env } from './bindings.ts';
import type { Article, EventRule, FollowUp, PlaybookPlan, Settings } from '@banso/engine';
import { tallySpecOf } from '@banso/engine';
import { caches } from '../../src/isolate.ts';
import { writeRevision } from '../../src/directory/revisions.ts';

export const DAY = 86_400_000;

export const happened = (event: string): EventRule => ({
  op: 'event',
  tally: tallySpecOf({ event, where: [], excludeOrigin: [] }),
});

const settings: Settings = {
  key: 'demo',
  title: { en: 'Demo', ja: 'デモ' },
  locales: ['en', 'ja'],
  timeZone: 'UTC',
  sender: {
    name: { en: 'The Demo team' },
    address: 'team@demo.example',
    replyTo: null,
    organisation: { en: 'Demo Inc.' },
    postalAddress: { en: '1 Example Street' },
    contact: 'https://demo.example/contact',
  },
  categories: { productHelp: { title: { en: 'Help with the product' }, optIn: false } },
  caps: { perDay: 3, perWeek: 10 },
  quietHours: null,
  testAttributes: ['data-test'],
  theme: { accent: '#2457c5', onAccent: '#ffffff', radius: 8 },
  segments: {},
};

export const stuck: FollowUp = {
  key: 'stuck',
  title: { en: 'Stuck' },
  intent: 'proactive',
  category: 'productHelp',
  audience: null,
  trigger: { op: 'milestone', key: 'app-created', is: 'late' },
  goal: { rule: { op: 'milestone', key: 'app-created', is: 'reached' }, within: null },
  exit: null,
  holdout: 0,
  priority: 0,
  reentry: 'never',
  expireAfter: 7 * DAY,
  schedule: { from: null, until: null },
  steps: [
    {
      key: 'write',
      do: 'email',
      email: {
        to: 'contact',
        from: 'sender',
        subject: { en: ['Your first app'] },
        preheader: null,
        body: { en: [{ t: 'p', of: ['Shall we make it together?'] }] },
        mode: 'designed',
      },
    },
    { key: 'wait', do: 'delay', for: 5 * DAY },
    {
      key: 'write-again',
      do: 'email',
      email: {
        to: 'contact',
        from: 'sender',
        subject: { en: ['Still there?'] },
        preheader: null,
        body: { en: [{ t: 'p', of: ['One more word.'] }] },
        mode: 'designed',
      },
    },
  ],
};

const firstApp: PlaybookPlan = {
  key: 'first-app',
  title: { en: 'Your first app' },
  subject: 'account',
  audience: null,
  milestones: [
    {
      key: 'app-created',
      title: { en: 'Create an app' },
      role: 'setup',
      weight: 1,
      due: 3 * DAY,
      reached: happened('app.created'),
    },
    { key: 'shared', title: { en: 'Share it' }, role: 'spread', weight: 3, due: null, reached: happened('app.shared') },
  ],
  experiences: [
    {
      kind: 'checklist',
      key: 'getting-started',
      title: { en: ['Hello ', { t: 'out', path: ['user', 'name'], filters: [] }] },
      priority: 10,
      audience: { op: 'user', trait: 'plan', tests: [{ cmp: 'is', value: 'trial' }] },
      trigger: null,
      autoStart: true,
      repeat: 'until-completed',
      items: [
        {
          of: 'milestone',
          milestone: 'app-created',
          title: { en: 'Create an app' },
          selfReported: false,
          start: null,
          chapter: null,
        },
      ],
    },
  ],
  followUps: [stuck],
};

/** Puts a small plan in force without the compiler: one milestone that falls late after three days, and a follow-up by mail. */
export async function usePlan(
  change: {
    readonly revision?: string;
    readonly settings?: Partial<Settings>;
    readonly playbook?: Partial<PlaybookPlan>;
    readonly articles?: readonly Article[];
  } = {},
) {
  const parts = {
    settings: { ...settings, ...change.settings },
    playbooks: [{ version: 1, plan: { ...firstApp, ...change.playbook } }],
    articles: change.articles ?? [],
  };
  // Plans are kept by revision over all tests of the isolate, so another plan is another revision.
  const own = change.settings || change.playbook || change.articles ? `r-${JSON.stringify(parts)}` : 'r1';
  await env.DB.batch(
    writeRevision(env.DB, 'demo', { revision: change.revision ?? own, files: [], parts, appUrl: null, at: 0 }),
  );
  caches.forget();
  return parts;
}
