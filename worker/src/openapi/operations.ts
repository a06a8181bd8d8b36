import { paths } from '@banso/protocol';
import { eventOperations } from './eventOperations.ts';
import { jsonBody } from './operation.ts';
import type { Operation } from './operation.ts';
import { pageOperations } from './pageOperations.ts';
import { projectOperations } from './projectOperations.ts';

const reading = [401, 403, 404, 429, 503] as const;

/** Every address that others may use. The console's own, and development's, may change at any time and are not among them. */
export const operations: readonly Operation[] = [
  ...eventOperations,
  {
    method: 'get',
    path: paths.account,
    room: 'accounts',
    opens: 'secretKey',
    en: 'Where an account stands: progress, health, milestones, people.',
    ja: 'アカウントの状況（進捗、ヘルス、マイルストーン、ユーザー）を取得します。',
    answer: [200, jsonBody('Account')],
    problems: reading,
  },
  {
    method: 'get',
    path: paths.user,
    room: 'accounts',
    opens: 'secretKey',
    en: 'A person, in each account they belong to.',
    ja: 'ユーザーの状況を、属するアカウントごとに取得します。',
    answer: [200, jsonBody('User')],
    problems: reading,
  },
  {
    method: 'post',
    path: paths.import,
    room: 'accounts',
    opens: 'secretKey',
    en: 'What was before: accounts, people and events, as JSON lines or CSV. Nothing is sent for it. The same line of the same import counts once.',
    ja: '過去のアカウント・ユーザー・イベントを、JSON Lines または CSV で取り込みます。取り込みによってメールなどが送られることはありません。同じ取り込みの同じ行は一度しか数えません。',
    query: {
      id: ['Names the import; required.', '取り込みの名前（必須）。'],
      by: ['Who does this, for the record.', '実行者の名前（記録用）。'],
    },
    body: { type: 'records' },
    answer: [200, jsonBody('ImportAnswer')],
    problems: [400, 401, 403, 410, 413, 415, 429, 503],
  },
  {
    method: 'post',
    path: paths.touches,
    room: 'accounts',
    opens: 'secretKey',
    en: 'Contacts that are kept elsewhere: calls, meetings, seminars, chats. Each counts once, by its id; conditions know it as the event `touch.call` and so on.',
    ja: '外部で記録しているタッチ（電話、打ち合わせ、セミナー、チャットなど）を受け付けます。同じ ID は一度しか数えません。条件では `touch.call` などのイベントとして使えます。',
    body: jsonBody('TouchesRequest', {
      touches: [
        { id: 'crm-81', account: 'acme', user: 'u1', origin: 'inbound', channel: 'seminar', topic: 'first-steps' },
      ],
    }),
    answer: [200, jsonBody('TouchesAnswer')],
    problems: [400, 401, 403, 410, 413, 429, 503],
  },
  {
    method: 'get',
    path: paths.experiment,
    room: 'accounts',
    opens: 'secretKey',
    en: 'Every entry of an account into a follow-up, in both arms alike, one JSON object a line.',
    ja: 'フォローの対象になったアカウントを、実施・非実施の両群とも 1 行 1 件の JSON で取得します。',
    answer: [200, { type: 'jsonLines' }],
    problems: [401, 403, 429, 503],
  },
  {
    method: 'get',
    path: paths.userExport,
    room: 'accounts',
    opens: 'secretKey',
    en: 'All that is kept of a person, for a request to see it.',
    ja: 'ユーザーについて保存されているすべての情報を取得します（開示請求用）。',
    answer: [200, jsonBody('PersonExport')],
    problems: reading,
  },
  {
    method: 'delete',
    path: paths.user,
    room: 'accounts',
    opens: 'secretKey',
    en: 'Deletes a person everywhere. What still arrives of them later is not taken.',
    ja: 'ユーザーの情報をすべて削除します。あとから届いたイベントも受け付けません。',
    answer: [200, jsonBody('PersonDeleted')],
    problems: reading,
  },
  ...projectOperations,
  ...pageOperations,
];
