import { expect, test } from 'vitest';
import { filesOf, soundProject } from '../../test/soundProject.ts';
import { soundHealth } from '../../test/soundHealth.ts';
import { checkProject } from '../project.ts';

const text = 'Words.';

/** One of every kind that the language has. */
const whole = {
  $schema: 'playbook.v1.json',
  key: 'first-app',
  title: 'Your first app',
  subject: 'account',
  audience: {
    all: [
      { account: 'plan', in: ['trial', 'standard'] },
      { user: 'role', is: 'admin' },
    ],
  },
  milestones: [
    {
      key: 'app-created',
      role: 'setup',
      weight: 1,
      due: '3d',
      title: text,
      reached: { event: 'app.created', excludeOrigin: ['template', 'import', 'staff'] },
    },
    {
      key: 'record-by-colleague',
      role: 'firstValue',
      weight: 3,
      due: '14d',
      title: text,
      reached: { event: 'record.created', distinctUsers: 2 },
    },
    {
      key: 'weekly-use',
      role: 'habit',
      weight: 3,
      title: text,
      reached: { event: 'record.created', every: '7d', times: 3 },
    },
    { key: 'internal-meeting', role: 'spread', title: text, reached: { selfReported: true } },
    { key: 'kick-off', role: 'spread', title: text, reached: { manual: true } },
  ],
  experiences: [
    {
      key: 'build-app',
      kind: 'tour',
      priority: 50,
      trigger: { page: ['/apps', '/apps/**'], query: { tab: 'all' } },
      audience: { milestone: 'app-created', is: 'open' },
      repeat: 'until-completed',
      onMissingTarget: 'wait',
      steps: [
        { key: 'open', target: { test: 'new-app' }, title: text, body: text, advance: { click: 'target' } },
        { key: 'name', target: { label: 'アプリ名' }, body: text, advance: { value: 'notEmpty' } },
        {
          key: 'save',
          target: { role: 'button', text: '保存' },
          body: text,
          advance: { event: 'app.created' },
          gate: true,
        },
        { key: 'done', body: text, next: [{ when: { user: 'role', is: 'admin' }, step: 'invite' }, { end: true }] },
        {
          key: 'invite',
          page: '/members',
          target: { css: '#invite', or: [{ test: 'invite' }] },
          body: text,
          also: [{ id: 'role' }],
          ensure: [{ target: { id: 'menu' }, open: { test: 'open-menu' } }],
          video: { src: '/invite.mp4', poster: '/invite.png', captions: '/invite.vtt', width: 640, height: 360 },
        },
      ],
    },
    {
      key: 'getting-started',
      kind: 'checklist',
      items: [
        { milestone: 'app-created', start: 'build-app', chapter: text },
        { milestone: 'internal-meeting', start: 'csat' },
      ],
    },
    {
      key: 'field-types',
      kind: 'hint',
      target: { test: 'field-palette' },
      on: 'control',
      body: text,
      start: 'build-app',
    },
    {
      key: 'new-charts',
      kind: 'announcement',
      form: 'modal',
      from: '2026-04-01T00:00:00Z',
      audience: { tenure: { gte: '30d' } },
      body: text,
      link: 'https://example.com/charts',
      label: text,
    },
    { key: 'maintenance', kind: 'banner', audience: { time: { until: '2026-04-01T00:00:00Z' } }, body: text },
    {
      key: 'help',
      kind: 'help',
      audience: { any: [{ locale: 'ja' }, { device: 'phone' }, { not: { experience: 'build-app' } }] },
      contact: { link: 'mailto:help@example.com', label: text },
    },
  ],
  surveys: [
    { key: 'setup-ease', kind: 'ces', trigger: { milestone: 'app-created' }, delay: '1d', cooldown: '90d' },
    {
      key: 'nps',
      kind: 'nps',
      audience: { tenure: { gte: '365d' } },
      cooldown: '180d',
      perAccount: { share: 0.1, per: '30d' },
    },
    { key: 'csat', kind: 'csat' },
    {
      key: 'own',
      kind: 'custom',
      target: { id: 'form' },
      audience: { survey: 'nps', answer: { gte: 9 } },
      trigger: { milestone: 'app-created', for: '7d' },
      questions: [
        { key: 'rate', ask: 'rating', text, from: 0, to: 10, low: text, high: text },
        {
          key: 'tools',
          ask: 'multi',
          text,
          options: [
            { key: 'a', label: text },
            { key: 'b', label: text },
          ],
          other: true,
        },
        {
          key: 'best',
          ask: 'single',
          text,
          options: [
            { key: 'a', label: text },
            { key: 'b', label: text },
          ],
          shuffled: true,
        },
        { key: 'why', ask: 'text', text, when: { question: 'best', in: ['a', 'other: x'] } },
      ],
      thanks: text,
    },
    {
      key: 'why-leave',
      kind: 'churnReason',
      trigger: { event: 'plan.cancel.started' },
      reasons: [{ key: 'not-spread', label: text, milestone: 'record-by-colleague' }],
    },
  ],
  broadcasts: [
    {
      key: 'news',
      at: '2026-12-01T09:00:00+09:00',
      goal: { when: { event: 'record.created' }, within: '7d' },
      steps: [{ email: { subject: text, body: text } }],
    },
  ],
  followUps: [
    {
      key: 'stuck-first-app',
      intent: 'proactive',
      category: 'productHelp',
      trigger: { milestone: 'app-created', is: 'late' },
      goal: { milestone: 'app-created', within: '14d' },
      exit: { any: [{ milestone: 'app-created', is: 'reached' }, { reply: true }] },
      experiment: { unit: 'account', holdout: 'auto', minEffect: 0.08 },
      reentry: 'never',
      steps: [
        { experience: 'build-app' },
        { email: { unlessSeen: 'build-app', subject: text, body: text } },
        { wait: { milestone: 'app-created', is: 'reached' }, upTo: '2d' },
        { email: { mode: 'oneToOne', from: 'account.owner', subject: text, body: text } },
        { delay: '3d' },
        { exit: { health: 'overall', band: 'healthy' } },
        { exit: { group8: [1, 2] } },
        { task: { kind: 'risk', reason: text, suggest: ['ask-their-goal', 'share-screen'], minutes: 30 } },
      ],
    },
  ],
};

test('every kind of the language is read and compiled', () => {
  const sound = soundProject();
  const files = filesOf({ ...sound, project: { ...sound.project, health: soundHealth() }, playbook: whole as never });
  const { issues } = checkProject(files);
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
});
