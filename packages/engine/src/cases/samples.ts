/** Small plans that the cases are told with. */
import type { Json } from '../event.ts';
import { assemble } from '../assemble.ts';
import type { Checklist, Survey, Tour } from '../experience.ts';
import type { Plan, PlaybookPlan, Settings, TaskStep } from '../plan.ts';
import type { Rule, TallySpec, Test } from '../rules/rule.ts';
import { tallySpecOf } from '../rules/tallyKey.ts';
import { DAY, HOUR } from '../calendar.ts';

export function tallyOf(
  event: string,
  where: TallySpec['where'] = [],
  excludeOrigin: readonly string[] = [],
): TallySpec {
  return tallySpecOf({ event, where, excludeOrigin });
}

export const is = (value: Json): readonly Test[] => [{ cmp: 'is', value }];

const reached = (key: string): Rule => ({ op: 'milestone', key, is: 'reached' });

const settings: Settings = {
  key: 'sample',
  title: { en: 'Sample' },
  locales: ['ja', 'en'],
  timeZone: 'Asia/Tokyo',
  sender: null,
  categories: { productHelp: { title: { en: 'Help' }, optIn: false }, news: { title: { en: 'News' }, optIn: true } },
  caps: { perDay: 2, perWeek: 5 },
  quietHours: { from: 22 * 60, to: 7 * 60, weekends: true },
  testAttributes: ['data-testid'],
  theme: { accent: '#1a56db', onAccent: '#ffffff', radius: 8 },
  segments: {},
};

const followUp: PlaybookPlan['followUps'][number] = {
  key: 'stuck',
  title: { en: 'Stuck' },
  intent: 'proactive',
  category: 'productHelp',
  audience: null,
  trigger: { op: 'milestone', key: 'app-created', is: 'late' },
  goal: { rule: reached('app-created'), within: null },
  exit: null,
  holdout: 0,
  priority: 50,
  reentry: 'never',
  expireAfter: 14 * DAY,
  schedule: { from: null, until: null },
  steps: [
    { key: 'show', do: 'experience', experience: 'build' },
    { key: 'patience', do: 'wait', until: reached('app-created'), upTo: 4 * HOUR },
    {
      key: 'mail',
      do: 'email',
      email: {
        to: 'contact',
        from: 'sender',
        subject: { en: ['Help'] },
        preheader: null,
        body: { en: ['Help'] },
        mode: 'designed',
      },
    },
    { key: 'pause', do: 'delay', for: 3 * DAY },
    {
      key: 'call',
      do: 'task',
      task: { kind: 'risk', reason: { en: ['Stuck'] }, suggest: [], minutes: 30, leeway: 'suggested' },
    },
  ],
};

/** What a person is asked to do, with a name in its reason. */
export const sampleTask: TaskStep = {
  kind: 'risk',
  reason: {
    en: ['No app yet at ', { t: 'out', path: ['account', 'name'], filters: [] }],
    ja: ['アプリがまだありません'],
  },
  suggest: ['ask-their-goal'],
  minutes: 20,
  leeway: 'suggested',
};

const tour = (key: string): Tour => ({
  kind: 'tour',
  key,
  title: { en: [key] },
  priority: 50,
  audience: null,
  trigger: null,
  autoStart: true,
  repeat: 'until-completed',
  steps: [],
});

const { steps: _, ...base } = tour('list');
const checklist: Checklist = { ...base, kind: 'checklist', items: [] };
const survey: Survey = {
  ...base,
  key: 'nps',
  kind: 'survey',
  form: 'nps',
  target: null,
  questions: [
    {
      key: 'score',
      ask: 'rating',
      text: { en: ['How likely?'] },
      optional: false,
      when: null,
      from: 0,
      to: 10,
      low: { en: '' },
      high: { en: '' },
    },
    { key: 'why', ask: 'text', text: { en: ['Why?'] }, optional: true, when: null },
  ],
  thanks: null,
  delay: 0,
  cooldown: 90 * DAY,
};

const firstApp: PlaybookPlan = {
  key: 'first-app',
  title: { en: 'First app' },
  subject: 'account',
  audience: null,
  experiences: [...['build', 'x', 'y'].map(tour), checklist, survey],
  milestones: [
    {
      key: 'app-created',
      title: { en: 'Create an app' },
      role: 'setup',
      weight: 1,
      due: 2 * DAY,
      reached: { op: 'event', tally: tallyOf('app.created', [], ['template']) },
    },
    {
      key: 'two-people',
      title: { en: 'Two people' },
      role: 'firstValue',
      weight: 3,
      due: null,
      reached: { op: 'event', tally: tallyOf('record.created'), distinctUsers: 2 },
    },
    {
      key: 'weekly',
      title: { en: 'Every week' },
      role: 'habit',
      weight: 2,
      due: null,
      reached: { op: 'event', tally: tallyOf('record.created'), every: 7 * DAY, times: 3 },
    },
    {
      key: 'busy-week',
      title: { en: 'Five in a week' },
      role: 'habit',
      weight: 1,
      due: null,
      reached: { op: 'event', tally: tallyOf('record.created'), count: [{ cmp: 'gte', value: 5 }], within: 7 * DAY },
    },
    { key: 'meeting', title: { en: 'Meeting' }, role: 'spread', weight: 1, due: null, reached: { op: 'selfReported' } },
  ],
  followUps: [followUp],
};

const ownStart: PlaybookPlan = {
  key: 'own-start',
  title: { en: 'Own start' },
  subject: 'user',
  audience: { op: 'user', trait: 'role', tests: is('member') },
  experiences: [],
  milestones: [
    {
      key: 'own-record',
      title: { en: 'A record of one’s own' },
      role: 'firstValue',
      weight: 1,
      due: DAY,
      reached: { op: 'event', tally: tallyOf('record.created') },
    },
  ],
  followUps: [
    {
      ...followUp,
      key: 'own-stuck',
      trigger: { op: 'milestone', key: 'own-record', is: 'late' },
      goal: null,
      steps: followUp.steps.slice(2, 3),
    },
  ],
};

type Change = {
  readonly settings?: Partial<Settings>;
  readonly followUp?: Partial<typeof followUp>;
  readonly audience?: Rule;
};

/** The sample project, with what a case wants otherwise. */
export function samplePlan(change: Change = {}): Plan {
  const changed = { ...firstApp, audience: change.audience ?? null, followUps: [{ ...followUp, ...change.followUp }] };
  const playbooks = [changed, ownStart].map((plan) => ({ version: 1, plan }));
  return assemble({ revision: 'sample', settings: { ...settings, ...change.settings }, playbooks, articles: [] });
}
