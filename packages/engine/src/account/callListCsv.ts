import { csvOf } from '../csv.ts';
import { formatInstant } from '../calendar.ts';
import { GROUP8_AXES, isHigh } from '../health/index.ts';
import { pick } from '../pick.ts';
import type { CallRow } from './callRow.ts';
import { contactCells } from './contactCells.ts';

const words = {
  en: {
    columns: [
      'Account',
      'Name',
      'Began',
      'Group',
      'What the group is',
      'Usage',
      'Initiative',
      'Spread',
      'To say',
    ].concat(
      ['Weak points', 'Next milestone', 'Late since', 'Progress %', 'Last seen', 'Members'],
      ['Contact', 'Role', 'Mail', 'Phone'],
    ),
    axes: { usage: 'usage', initiative: 'initiative', spread: 'spread' },
    level: { high: 'high', low: 'low' },
  },
  ja: {
    columns: ['アカウント', '名前', '開始月', '分類', '分類の内容', '活用度', '行動力', '浸透度', '伝えること'].concat(
      ['弱いところ', '次のマイルストーン', '遅れの起点', '進捗（%）', '最終利用', 'メンバー数'],
      ['連絡先', '役割', 'メール', '電話'],
    ),
    axes: { usage: '活用度', initiative: '行動力', spread: '浸透度' },
    level: { high: '高', low: '低' },
  },
} as const;

/** The call list for a spreadsheet. */
export function callListCsv(rows: readonly CallRow[], locale: 'ja' | 'en', fallbacks: readonly string[]): string {
  const { columns, axes, level } = words[locale];
  const said = (copy: CallRow['hint']) => (copy === null ? '' : pick(copy, locale, fallbacks));
  const group = (number: number) =>
    GROUP8_AXES.map((axis) => `${axes[axis]} ${level[isHigh(number, axis) ? 'high' : 'low']}`).join(' / ');
  const day = (at: number | null) => (at === null ? '' : formatInstant(at).slice(0, 10));
  const lines = rows.map(({ scores, contact, ...row }) => [
    row.account,
    row.name ?? '',
    row.cohort,
    row.group,
    group(row.group),
    ...GROUP8_AXES.map((axis) => scores[axis]),
    said(row.hint),
    row.weak.map(({ title, value }) => `${said(title)}${value === null ? '' : ` ${rounded(value)}`}`).join(' / '),
    said(row.next),
    day(row.lateSince),
    Math.round(row.progress * 100),
    day(row.lastSeenAt),
    row.members,
    ...contactCells(contact),
  ]);
  return csvOf([columns, ...lines]);
}

const rounded = (value: number) => String(Math.round(value * 100) / 100);
