import { civilDay } from '../calendar.ts';
import { csvOf } from '../csv.ts';
import type { Instant } from '../event.ts';
import { pick } from '../pick.ts';
import type { Why } from '../tasks/rank.ts';
import type { Task } from '../tasks/task.ts';
import { taskTitle, type TaskTitles } from '../tasks/titles.ts';
import type { Contact } from './callRow.ts';
import { contactCells } from './contactCells.ts';

/** A task of the queue, with its place in it and whom to ask for. */
export interface TaskLine {
  readonly rank: number;
  readonly account: string;
  readonly name: string;
  readonly task: Pick<Task, 'kind' | 'reason' | 'suggest' | 'minutes' | 'dueAt' | 'by'>;
  readonly why: Why;
  /** What the account is worth; null: not known. */
  readonly value: number | null;
  readonly contact: Contact | null;
}

interface Told {
  readonly locale: 'ja' | 'en';
  readonly fallbacks: readonly string[];
  /** In which days are told. */
  readonly timeZone: string;
  readonly titles: TaskTitles;
}

const words = {
  en: {
    columns: ['Place', 'Account', 'Name', 'Kind', 'Why a person', 'You could', 'Why here', 'Late since'].concat(
      ['Fails without a person %', 'A person saves of those %', 'Accounts saved an hour', 'Account value', 'Minutes'],
      ['Due', 'Taken by', 'Contact', 'Role', 'Mail', 'Phone'],
    ),
    mandatory: 'law or contract asks for it',
    overdue: 'due',
    notYet: 'not due yet',
    worth: 'by what a minute of a person changes',
  },
  ja: {
    columns: ['順番', 'アカウント', '名前', '種類', '対応の理由', '進め方の案', 'この順番の理由', '遅れの起点'].concat(
      [
        '人がいないと未達になる見込み（%）',
        'そのうち対応で救える割合（%）',
        '1 時間で救える件数',
        'アカウントの価値',
        '目安（分）',
      ],
      ['期限', '担当', '連絡先', '役割', 'メール', '電話'],
    ),
    mandatory: '法令や契約で必要',
    overdue: '期限到来',
    notYet: '期限前',
    worth: '人が 1 分かけて変えられる大きさ',
  },
} as const;

/** The queue of tasks for a spreadsheet. */
export function taskQueueCsv(lines: readonly TaskLine[], { locale, fallbacks, timeZone, titles }: Told): string {
  const say = words[locale];
  const day = (at: Instant | null) => (at === null ? '' : civilDay(at, timeZone));
  const rows = lines.map(({ rank, account, name, task, why, value, contact }) => [
    rank,
    account,
    name,
    taskTitle(titles.kinds, task.kind, locale, fallbacks),
    pick(task.reason, locale, fallbacks),
    task.suggest.map((one) => taskTitle(titles.suggestions, one, locale, fallbacks)).join(' / '),
    why.by === 'plain' ? say[why.overdue ? 'overdue' : 'notYet'] : say[why.by],
    day(why.by === 'plain' ? why.lateSince : null),
    ...(why.by === 'worth'
      ? [percent(why.odds.without.estimate), percent(why.odds.uplift), rounded(why.savedPerHour)]
      : ['', '', '']),
    value ?? '',
    task.minutes,
    day(task.dueAt),
    task.by ?? '',
    ...contactCells(contact),
  ]);
  return csvOf([say.columns, ...rows]);
}

const percent = (share: number) => Math.round(share * 100);
const rounded = (value: number) => Math.round(value * 100) / 100;
