import { describe, expect, it } from 'vitest';
import type { Decision } from '@banso/engine';
import type { TimelineEntry } from '@banso/protocol';
import { namesOf } from './names.ts';
import { pages } from '../../tests/fixtures/accounts.ts';
import { tell } from './story.ts';
import type { Locale } from '../language/locale.ts';
import { wordsIn } from '../language/words.ts';

const at = '2026-11-25T00:00:00Z';
const about = { at: Date.parse(at), user: null } as const;
const followUp = 'stuck-first-app';

function say(entry: TimelineEntry, locale: Locale): string {
  const page = pages.get('running');
  if (!page) throw new Error('No fixture');
  return tell(entry, wordsIn(locale), namesOf(page, locale));
}

function decided(decision: Decision): TimelineEntry {
  return { of: 'decision', at, decision };
}

function happened(kind: string, name: string, detail = {}): TimelineEntry {
  return { of: 'event', at, user: 'u-1', kind, name, detail };
}

describe('the story of an account', () => {
  it.each<[TimelineEntry, string, string]>([
    [
      decided({ ...about, what: 'late', milestone: 'app-created', playbook: 'first-app' }),
      'Milestone “Create an app” is late',
      'マイルストーン「アプリを作る」が期限を超過',
    ],
    [
      decided({ ...about, user: 'u-1', what: 'reached', milestone: 'profile-filled', playbook: 'team-use' }),
      'Milestone “Fill in the profile” reached',
      'マイルストーン「プロフィールを書く」に到達',
    ],
    [
      decided({ ...about, what: 'exited', followUp, how: 'goal' }),
      'Follow-up “Stuck before the first app” ended: its goal was reached',
      'フォロー「最初のアプリで止まっているとき」が終了：ゴールに到達しました',
    ],
    [
      decided({ ...about, what: 'held', followUp, step: 's', reason: 'quietHours', opensAt: null }),
      'Follow-up “Stuck before the first app” was held back: these are quiet hours',
      'フォロー「最初のアプリで止まっているとき」を保留：配信停止時間帯です',
    ],
    [
      decided({ ...about, what: 'entered', followUp, how: 'treated' }),
      'Follow-up “Stuck before the first app” started',
      'フォロー「最初のアプリで止まっているとき」を開始',
    ],
    [
      decided({ ...about, what: 'entered', followUp, how: 'heldOut' }),
      'Follow-up “Stuck before the first app” started: control group, nothing will be sent',
      'フォロー「最初のアプリで止まっているとき」を開始：効果測定のため何も送りません',
    ],
    [
      decided({ ...about, what: 'summoned', followUp, step: 's', experience: 'build-app' }),
      'Follow-up “Stuck before the first app” asks the app to show “Make your first app”',
      'フォロー「最初のアプリで止まっているとき」がアプリ内で「最初のアプリを作る」の表示を依頼',
    ],
    [
      decided({ ...about, what: 'email', followUp, step: 's', effect: 'm-1' }),
      'Follow-up “Stuck before the first app” writes a mail',
      'フォロー「最初のアプリで止まっているとき」がメールを作成',
    ],
    [
      happened('effect', 'm-1', { became: 'sent' }),
      'Sent: “最初のアプリ、一緒に作りませんか”',
      '送信済み：「最初のアプリ、一緒に作りませんか」',
    ],
    [happened('track', 'app.created'), 'Did app.created', 'app.created を実行'],
    [
      happened('experience', 'build-app', { did: 'dismissed' }),
      'Closed “Make your first app”',
      '「最初のアプリを作る」を閉じました',
    ],
    [
      happened('experience', 'why-leave', { did: 'answered', step: 'reason', answer: 'price' }),
      'Answered “why-leave”: The price',
      '「why-leave」に回答：料金が合わない',
    ],
    [
      happened('experience', 'nps', { did: 'answered', step: 'score', answer: 9 }),
      'Answered “nps”: 9',
      '「nps」に回答：9',
    ],
    [
      happened('help', '', { did: 'searched', text: 'invite', amount: 0 }),
      'Searched help for “invite”',
      'ヘルプで「invite」を検索しました',
    ],
    [
      happened('help', 'inviting-colleagues', { did: 'unsolved' }),
      'Was not helped by the article “Inviting colleagues”',
      '記事「メンバーを招待する」では解決しませんでした',
    ],
    [
      happened('milestone', 'app-created', { done: false }),
      'Took back “Create an app”',
      '「アプリを作る」の完了を取り消しました',
    ],
    [
      happened('consent', 'productHelp', { granted: false }),
      'Refused mail: “Help with getting started”',
      'メールを拒否：「使い方のご案内」',
    ],
    [
      happened('override', '', { stopped: true, until: null, by: '森', reason: '商談中' }),
      '森 stopped all guidance and mail for this account',
      '森がこのアカウントですべての案内とメールを停止',
    ],
    [
      happened('override', followUp, { stopped: false, until: null, by: null, reason: null }),
      'Staff let “Stuck before the first app” go on for this account',
      '担当者がこのアカウントで「最初のアプリで止まっているとき」を再開',
    ],
    [
      happened('suppress', 'unsubscribed', { reason: 'unsubscribed' }),
      'Unsubscribed: no more mail to this address',
      '配信停止の申し出。このアドレスには今後送りません',
    ],
  ])('tells entry %# in plain words', (entry, en, ja) => {
    expect(say(entry, 'en')).toBe(en);
    expect(say(entry, 'ja')).toBe(ja);
  });

  it('calls what is gone from the plan by its key', () => {
    expect(say(happened('experience', 'constructor', { did: 'shown' }), 'en')).toBe('Was shown “constructor”');
  });

  it('calls a kind of event it does not know by its name', () => {
    expect(say(happened('later', 'something.new'), 'en')).toBe('something.new');
  });
});
