/**
 * Help search in the page: 2,000 articles, half of them Japanese, half English. How long a query takes beside a plain scan of the same
 * texts (the bare limit: it neither ranks nor knows words), how long reading the articles takes, and what their file weighs.
 */
import { brotliCompressSync, constants } from 'node:zlib';
import type { HelpArticle, HelpIndex } from '@banso/protocol';
import { createFinder } from '../../packages/sdk/src/surfaces/help/search/finder.ts';
import { bench, median, report } from './report.ts';

const ARTICLES = 2_000;
const SENTENCES = 12;

const words = {
  ja: {
    things:
      'アプリ レコード フィールド 一覧 グラフ メンバー 権限 通知 請求書 支払い データ ファイル テンプレート 承認 プロセス カテゴリー ユーザー 管理者 組織 部署 プラグイン スペース コメント 添付ファイル 条件 集計 履歴 変更 パスワード 二段階認証'.split(
        ' ',
      ),
    acts: '追加 作成 削除 編集 検索 招待 設定 変更 共有 出力 読み込み 保存 復元 承認 確認 再発行 並べ替え 絞り込み'.split(
      ' ',
    ),
    sentence: (a: string, b: string, act: string, n: number) =>
      `${a}の画面で${b}を${act}するには、右上の「${act}」を押してから${n}番目の${b}を選びます。`,
    title: (a: string, act: string, n: number) => `${a}を${act}する方法 ${n}`,
  },
  en: {
    things:
      'app record field list chart member permission notification invoice payment data file template approval process category user administrator organization department plugin space comment attachment condition total history revision password verification'.split(
        ' ',
      ),
    acts: 'add create delete edit find invite configure change share export import save restore approve confirm reissue sort filter'.split(
      ' ',
    ),
    sentence: (a: string, b: string, act: string, n: number) =>
      `On the ${a} page, choose ${act} at the top right to ${act} a ${b}, then pick number ${n} of the ${b} list.`,
    title: (a: string, act: string, n: number) => `How to ${act} a ${a} (${n})`,
  },
};

/** The same articles in every run: chance from a seed (a linear congruential generator). */
let seed = 1;
const upTo = (n: number): number => {
  seed = (seed * 48_271) % 0x7fffffff;
  return seed % n;
};
const one = <T>(list: readonly T[]): T => list[upTo(list.length)] as T;

function articleOf(n: number): HelpArticle {
  const { things, acts, sentence, title } = n % 2 === 0 ? words.ja : words.en;
  const [thing, act] = [one(things), one(acts)];
  const sentences = Array.from({ length: SENTENCES }, () => sentence(thing, one(things), one(acts), upTo(90)));
  return {
    key: `article-${n}`,
    title: title(thing, act, n),
    body: sentences.map((text) => ({ t: 'p', of: [text] })),
    text: sentences.join('\n'),
    keywords: [one(things)],
    milestones: [],
    relatedEvents: [],
    audience: null,
  };
}

const articles = Array.from({ length: ARTICLES }, (_, n) => articleOf(n));
const index: HelpIndex = { revision: '1', locale: 'ja', articles };
const bytes = brotliCompressSync(JSON.stringify(index), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

const began = performance.now();
const find = await createFinder(articles);
const read = performance.now() - began;

const queries = [
  'アプリ 作り方',
  'ｱﾌﾟﾘ',
  '請求書',
  'メンバーを招待する',
  'パスワードの再発行',
  'invite',
  'invoce',
  'reset password',
];
const everyone = () => true;
const texts = articles.map(({ title, text, keywords }) => `${title}\n${text}\n${keywords.join(' ')}`.toLowerCase());
const scan = (query: string) => {
  const wanted = query.normalize('NFKC').toLowerCase().split(' ');
  return texts.filter((text) => wanted.every((word) => text.includes(word)));
};

const works = Object.fromEntries(
  queries.flatMap((query) => [
    [`search ${query}`, () => find(query, everyone)],
    [`scan ${query}`, () => scan(query)],
  ]),
);
const runs = bench(21, works);
const slowest = (what: string): number => Math.max(...queries.map((query) => median(runs[`${what} ${query}`] ?? [])));
const rounded = (ms: number): number => Math.round(ms * 100) / 100;
report('search', {
  'slowest query of eight, ms': rounded(slowest('search')),
  'the same by a plain scan, ms': rounded(slowest('scan')),
  'reading 2,000 articles once, in slices, ms': Math.round(read),
  'file of 2,000 articles, bytes of brotli': bytes,
});
