import type { HelpArticle } from '@banso/protocol';
import { expect, test } from 'vitest';
import { excerptOf, piecesOf } from './pieces.ts';
import { createFinder } from './finder.ts';

const article = (key: string, title: string, text: string, keywords: readonly string[] = []): HelpArticle => ({
  key,
  title,
  text,
  keywords,
  body: [{ t: 'p', of: [text] }],
  milestones: [],
  relatedEvents: [],
  audience: null,
});

const articles = [
  article('build', 'アプリの作り方', '新しいアプリを一覧から作ります。名前を入れて保存してください。'),
  article('invite', 'メンバーを招待する', '同僚のメールアドレスを入れると、招待メールが届きます。', ['invite', '追加']),
  article('server', 'サーバの設定', 'データを保存する場所を選べます。'),
  article('billing', '請求書と支払い', '請求書は毎月1日に発行されます。'),
  article(
    'export',
    'Exporting records',
    'Download every record of an app as a CSV file. Invitations are not exported.',
  ),
  article('password', 'Resetting your password', 'Ask an administrator for an invitation if you cannot sign in.'),
];

const synonyms = [
  ['メンバー', '社員', 'ユーザー', 'member'],
  ['sign in', 'log in', 'ログイン', 'サインイン'],
  ['CSV', '表計算'],
];

const keys = async (query: string): Promise<string[]> =>
  (await createFinder(articles, synonyms))(query, () => true).map(({ article: { key } }) => key);

test.each([
  ['アプリ 作り方', 'build'],
  ['ｱﾌﾟﾘ', 'build'],
  ['請求', 'billing'],
  ['サーバー', 'server'],
  ['表', null],
  ['招', 'invite'],
  ['追加', 'invite'],
  ['PASSWORD', 'password'],
  ['ＣＳＶ', 'export'],
  ['pasword', 'password'],
  ['expor', 'export'],
  ['フィールド', null],
  ['コール', null],
  ['メール', 'invite'],
  ['メールアドレス', 'invite'],
  ['招待メールの再送', 'invite'],
  ['請求書を再発行', 'billing'],
  ['データの保存場所', 'server'],
  ['社員を招待', 'invite'],
  ['log in', 'password'],
  ['ログイン', 'password'],
  ['請求先', 'billing'],
  ['表計算', 'export'],
  ['how do I reset my password', 'password'],
  ['download records', 'export'],
  ['はじめまして', null],
  ['!?', null],
])('%s finds %s first', async (query, first) => {
  expect((await keys(query))[0] ?? null).toBe(first);
});

test('a keyword goes before the same word in a text', async () => {
  expect((await keys('invite'))[0]).toBe('invite');
});

test('pairs of letters that are shared by chance are not found', async () => {
  expect(await keys('請求書の発行')).toEqual(['billing']);
});

test('what a person may not read is not found', async () => {
  const find = await createFinder(articles);
  expect(find('請求', ({ key }) => key !== 'billing')).toEqual([]);
});

test('the hits of a text are told apart from the rest of it', () => {
  const terms = new Set(['アプ', 'プリ', '作り', 'り方']);
  expect(piecesOf('ｱﾌﾟﾘの作り方です', terms)).toEqual([
    { text: 'ｱﾌﾟﾘ', hit: true },
    { text: 'の', hit: false },
    { text: '作り方', hit: true },
    { text: 'です', hit: false },
  ]);
  expect(piecesOf('作り方', terms)).toEqual([{ text: '作り方', hit: true }]);
  expect(piecesOf('ない', terms)).toEqual([{ text: 'ない', hit: false }]);
});

test('an excerpt is cut around the first hit', () => {
  const excerpt = excerptOf(`${'あ'.repeat(100)}請求${'い'.repeat(200)}`, new Set(['請求']));
  expect(excerpt.map(({ hit }) => hit)).toEqual([false, true, false]);
  expect(excerpt.map(({ text }) => text).join('')).toMatch(/^…あ{24}請求い+…$/);
});
