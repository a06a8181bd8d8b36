import { expect, test } from 'vitest';
import { parseInstant } from '../calendar.ts';
import { evidenceIn } from '../tasks/evidence.ts';
import { taskTitlesOf } from '../tasks/titles.ts';
import { taskQueueCsv, type TaskLine } from './taskQueueCsv.ts';

const at = (text: string) => parseInstant(text) as number;
const line: TaskLine = {
  rank: 1,
  account: 'acme',
  name: '=HYPERLINK("x")',
  task: {
    kind: 'risk',
    reason: { ja: '未作成, 至急', en: 'No app yet' },
    suggest: ['ask-their-goal', 'share-screen'],
    minutes: 20,
    dueAt: at('2026-11-27T16:00:00Z'),
    by: '+森',
  },
  why: { by: 'plain', overdue: true, lateSince: at('2026-11-24T03:00:00Z') },
  value: 900,
  contact: { id: 'ann', name: null, role: 'champion', email: '@ann', phone: '+81-3' },
};
const file = (lines: readonly TaskLine[], locale: 'ja' | 'en' = 'ja') =>
  taskQueueCsv(lines, { locale, fallbacks: ['ja'], timeZone: 'Asia/Tokyo', titles: taskTitlesOf({}) }).split('\r\n');

test('a task of the queue is a line of a spreadsheet, in which nothing of it is a formula, and days are the project’s', () => {
  const [head, first] = file([line]);
  expect(head?.startsWith('\uFEFF順番,アカウント,名前,種類,対応の理由,')).toBe(true);
  expect(first).toBe(
    `1,acme,"'=HYPERLINK(""x"")",つまずき,"未作成, 至急",実現したいことを伺う / 画面を共有して一緒に進める,期限到来,2026-11-24,,,,900,20,` +
      `2026-11-28,'+森,ann,champion,'@ann,'+81-3`,
  );
  expect(head?.split(',')).toHaveLength(19);
  expect(file([line], 'en')[1]).toContain(',No app yet,');
});

test('where the order goes by worth, its parts stand in columns of their own', () => {
  const odds = evidenceIn([]).oddsOf({ kind: 'risk', followUp: 'ask', band: null });
  const why = {
    by: 'worth',
    worth: 3,
    odds: { ...odds, without: { ...odds.without, estimate: 0.804 }, uplift: 0.25 },
    value: 900,
    valueKnown: false,
    minutes: 20,
    savedPerHour: 0.6031,
  } as const;
  expect(file([{ ...line, why, value: null, contact: null }])[1]).toMatch(
    /,人が 1 分かけて変えられる大きさ,,80,25,0\.6,,20,2026-11-28,'\+森,,,,$/,
  );
  expect(file([{ ...line, why: { by: 'mandatory' } }])[1]).toContain(',法令や契約で必要,,,,,900,');
});
