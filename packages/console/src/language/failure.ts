import type { ProblemCode } from '@banso/protocol';
import { bilingual } from './bilingual.ts';
import type { Locale } from './locale.ts';

export type FailureCode = ProblemCode | 'offline' | 'notOurs';

/** Both as one text, where there is one line for it. */
export const failureText = (code: FailureCode, locale: Locale): string =>
  failureWords[locale][code].join(locale === 'ja' ? '' : ' ');

/** What went wrong and what to do about it, by the code of the problem. */
export const failureWords = bilingual<{ readonly [code in FailureCode]: readonly [what: string, fix: string] }>(
  {
    offline: ['The Worker does not answer.', 'Check that `npm start` is running, then try again.'],
    notOurs: [
      'The answer was not one of the Worker’s.',
      'Check what stands between this page and the Worker (a proxy, a portal), then try again.',
    ],
    malformed: [
      'The Worker could not read the request.',
      'Reload the page, so that the console and the Worker are of one version.',
    ],
    invalid: ['The Worker cannot carry this out.', 'Correct what is named here and try again.'],
    tooLarge: ['The text is too large.', 'Split the playbook in two.'],
    unauthenticated: ['The session has ended.', 'Sign in again.'],
    forbidden: ['This session may not do that.', 'Sign in with a token that may.'],
    notFound: ['There is nothing at this address.', 'It may have been removed; go back to the list.'],
    methodNotAllowed: [
      'The Worker does not take this request.',
      'Reload the page, so that the console and the Worker are of one version.',
    ],
    conflict: ['Someone changed this in the meantime.', 'Load the newest version, then make the change again.'],
    gone: ['This is switched off.', 'Switch it on in the project’s settings.'],
    tooMany: ['Too many requests at once.', 'Wait a minute, then try again.'],
    unsupportedMediaType: [
      'The Worker does not read this kind of content.',
      'Reload the page, so that the console and the Worker are of one version.',
    ],
    unavailable: ['The Worker cannot answer just now.', 'Wait a moment, then try again.'],
    internal: ['Something broke in the Worker.', 'Look at the output of `npm start`, then try again.'],
  },
  {
    offline: ['Worker から応答がありません。', 'npm start が動いているか確認し、もう一度試してください。'],
    notOurs: ['Worker 以外からの応答を受け取りました。', '間にあるプロキシなどを確認し、もう一度試してください。'],
    malformed: [
      'Worker がリクエストを読み取れませんでした。',
      'ページを再読み込みして、コンソールと Worker のバージョンをそろえてください。',
    ],
    invalid: ['この操作は実行できません。', '下記の内容を直して、もう一度試してください。'],
    tooLarge: ['テキストが大きすぎます。', 'プレイブックを二つに分けてください。'],
    unauthenticated: ['セッションが終了しました。', 'もう一度サインインしてください。'],
    forbidden: ['このセッションでは実行できません。', '権限のあるトークンでサインインしてください。'],
    notFound: ['該当するものが見つかりません。', '削除された可能性があります。一覧に戻ってください。'],
    methodNotAllowed: [
      'Worker がこの操作を受け付けていません。',
      'ページを再読み込みして、コンソールと Worker のバージョンをそろえてください。',
    ],
    conflict: ['ほかの人が先に変更しました。', '最新のバージョンを読み込み、もう一度変更してください。'],
    gone: ['この機能は停止されています。', 'プロジェクトの設定で有効にしてください。'],
    tooMany: ['リクエストが多すぎます。', '1 分ほど待って、もう一度試してください。'],
    unsupportedMediaType: [
      'Worker が読み取れない形式です。',
      'ページを再読み込みして、コンソールと Worker のバージョンをそろえてください。',
    ],
    unavailable: ['Worker がいま応答できません。', '少し待って、もう一度試してください。'],
    internal: ['Worker で問題が起きました。', 'npm start の出力を確認し、もう一度試してください。'],
  },
);
