import { describe, expect, it } from 'vitest';
import type { AccountPage } from '@banso/protocol';
import { createTimes } from '../time/times.ts';
import { judge } from './judge.ts';
import { namesOf } from './names.ts';
import type { Locale } from '../language/locale.ts';
import { now } from '../../tests/fixtures/cases.ts';
import { pages } from '../../tests/fixtures/accounts.ts';
import { sentence } from './sentence.ts';
import { wordsIn } from '../language/words.ts';

function say(page: AccountPage, locale: Locale): string {
  const times = createTimes(locale, 'Asia/Tokyo');
  const { before, need, after } = sentence(judge(page), wordsIn(locale), namesOf(page, locale), times, now);
  return before + need + after;
}

function pageOf(id: string): AccountPage {
  const page = pages.get(id);
  if (!page) throw new Error(`No fixture ${id}`);
  return page;
}

const expected: readonly (readonly [id: string, need: string, en: string, ja: string])[] = [
  [
    'acme-task',
    'act',
    'Stuck at 8%: “Add the first record” is 9 days late; it needs you, because a task is open: No movement after two messages.',
    '進捗 8% で停滞しています。「最初のレコードを登録する」が期限を 9 日過ぎています。対応が必要です。未対応の項目があります（2 回の案内後もアプリに動きがありません）。',
  ],
  [
    'no-address',
    'act',
    'Stuck at 8%: “Add the first record” is 5 days late; it needs you, because the follow-up “Stuck before the first app” cannot go on: no verified mail address is known.',
    '進捗 8% で停滞しています。「最初のレコードを登録する」が期限を 5 日過ぎています。対応が必要です。フォロー「最初のアプリで止まっているとき」が進められません（確認済みのメールアドレスがありません）。',
  ],
  [
    'quiet-hours',
    'watch',
    'Stuck at 8%: “Add the first record” is 2 days late; no need to act yet, because the follow-up “Stuck before the first app” goes on in 8 hours: these are quiet hours.',
    '進捗 8% で停滞しています。「最初のレコードを登録する」が期限を 2 日過ぎています。いまは様子を見てください。フォロー「最初のアプリで止まっているとき」は 8 時間後に再開します（配信停止時間帯です）。',
  ],
  [
    'running',
    'watch',
    'Stuck at 8%: “Add the first record” is 1 day late; no need to act yet, because the follow-up “Stuck before the first app” is under way.',
    '進捗 8% で停滞しています。「最初のレコードを登録する」が期限を 1 日過ぎています。いまは様子を見てください。フォロー「最初のアプリで止まっているとき」が進行中です。',
  ],
  [
    'mail-unknown',
    'act',
    'Stuck at 8%: “Add the first record” is 4 days late; it needs you, because whether the mail “最初のアプリ、一緒に作りませんか” arrived is not known.',
    '進捗 8% で停滞しています。「最初のレコードを登録する」が期限を 4 日過ぎています。対応が必要です。メール「最初のアプリ、一緒に作りませんか」が届いたか確認できません。',
  ],
  [
    'held-out',
    'watch',
    'Stuck at 8%: “Add the first record” is 2 days late; no need to act yet, because the account is in the control group, which gets nothing so that the effect can be measured.',
    '進捗 8% で停滞しています。「最初のレコードを登録する」が期限を 2 日過ぎています。いまは様子を見てください。効果測定のため何も送らないグループに入っています。',
  ],
  [
    'nothing-runs',
    'act',
    'Stuck at 33%: “Invite a colleague” is 10 days late; it needs you, because no follow-up is under way.',
    '進捗 33% で停滞しています。「同僚を招待する」が期限を 10 日過ぎています。対応が必要です。進行中のフォローがありません。',
  ],
  [
    'on-track',
    'none',
    'On schedule at 33%: next is “Invite a colleague”, due in 6 days; nothing for you to do, because everything due so far is reached.',
    '進捗 33% で順調です。次は「同僚を招待する」（期限：6 日後）です。対応は不要です。期限を過ぎたマイルストーンはありません。',
  ],
  [
    'not-started',
    'none',
    'Not started yet: next is “Create an app”, due in 3 days; nothing for you to do, because nobody has used the product yet.',
    'まだ始まっていません。次は「アプリを作る」（期限：3 日後）です。対応は不要です。まだ誰も利用していません。',
  ],
  [
    'done',
    'none',
    'Every milestone is reached; nothing for you to do, because onboarding is complete.',
    'すべてのマイルストーンに到達しました。対応は不要です。オンボーディングは完了しています。',
  ],
];

describe('the sentence at the head of an account', () => {
  it.each(expected)('says of %s whether it needs a person (%s), and why', (id, need, en, ja) => {
    expect(judge(pageOf(id)).need).toBe(need);
    expect(say(pageOf(id), 'en')).toBe(en);
    expect(say(pageOf(id), 'ja')).toBe(ja);
  });

  it('names the milestone due first, and one without a due date last', () => {
    const page = pageOf('on-track');
    const milestones = [...page.account.milestones].reverse();
    expect(judge({ ...page, account: { ...page.account, milestones } }).next?.key).toBe('colleague-invited');
  });

  it('puts an open task before everything else', () => {
    const page = pageOf('quiet-hours');
    expect(judge({ ...page, tasks: pageOf('acme-task').tasks }).why.of).toBe('task');
  });

  it.each([
    [
      'no milestone',
      'none',
      'No published playbook has a milestone for this account; nothing for you to do, because nothing is expected of it until one is published.',
      'このアカウントを対象とするマイルストーンは公開されていません。対応は不要です。プレイブックを公開すると、進捗の判定が始まります。',
    ],
    [
      'a task without its reason',
      'act',
      'No published playbook has a milestone for this account; it needs you, because a task is open, though its playbook is no longer published.',
      'このアカウントを対象とするマイルストーンは公開されていません。対応が必要です。未対応の項目があります（元のプレイブックは公開されていません）。',
    ],
    [
      'a mail without its subject',
      'act',
      'No published playbook has a milestone for this account; it needs you, because the mail “stuck-first-app” could not be sent.',
      'このアカウントを対象とするマイルストーンは公開されていません。対応が必要です。メール「stuck-first-app」を送信できませんでした。',
    ],
  ])('says where an account is whose playbook was withdrawn, with %s', (left, need, en, ja) => {
    const { account, tasks, ...page } = pageOf('acme-task');
    const [task] = tasks.map((one) => ({ ...one, kind: '', reason: {} }));
    const withdrawn: AccountPage = {
      ...page,
      account: { ...account, status: 'onTrack', progress: 0, milestones: [] },
      followUps: [],
      tasks: left === 'a task without its reason' && task ? [task] : [],
      mails:
        left === 'a mail without its subject'
          ? page.mails.map((mail) => ({ ...mail, subject: '', state: 'failed' }))
          : [],
      titles: {
        playbook: {},
        milestone: {},
        experience: {},
        followUp: {},
        step: {},
        category: {},
        article: {},
        answer: {},
      },
    };
    expect(judge(withdrawn).need).toBe(need);
    expect(say(withdrawn, 'en')).toBe(en);
    expect(say(withdrawn, 'ja')).toBe(ja);
  });

  it('does not take a done task for a reason to act', () => {
    const page = pageOf('acme-task');
    expect(judge({ ...page, tasks: page.tasks.map((task) => ({ ...task, state: 'done' as const })) }).why.of).toBe(
      'nothingRuns',
    );
  });
});
