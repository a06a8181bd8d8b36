import { describe, expect, it } from 'vitest';
import type { Decision } from '@banso/engine';
import type { TimelineEntry } from '@banso/protocol';
import { tell } from './story.ts';
import { wordsIn } from '../language/words.ts';

const at = '2026-11-25T00:00:00Z';
const names = {
  milestone: (key: string) => (key === 'app-created' ? 'Create an app' : key),
  effect: () => 'Your first app',
};
const about = { at: Date.parse(at), user: null } as const;

function decided(decision: Decision): TimelineEntry {
  return { of: 'decision', at, decision };
}

function happened(kind: string, name: string, detail = {}): TimelineEntry {
  return { of: 'event', at, user: 'u-1', kind, name, detail };
}

describe('the story of an account', () => {
  it.each<[TimelineEntry, string, string]>([
    [
      decided({ ...about, what: 'late', milestone: 'app-created', playbook: 'p' }),
      'Milestone “Create an app” is late',
      'マイルストーン「Create an app」が期限を超過',
    ],
    [
      decided({ ...about, what: 'exited', followUp: 'f', how: 'goal' }),
      'Follow-up f ended: its goal was reached',
      'フォロー f が終了：ゴールに到達しました',
    ],
    [
      decided({ ...about, what: 'held', followUp: 'f', step: 's', reason: 'quietHours', opensAt: null }),
      'Follow-up f was held back at s: these are quiet hours',
      'フォロー f を保留（s）：配信停止時間帯です',
    ],
    [
      decided({ ...about, what: 'entered', followUp: 'f', how: 'heldOut' }),
      'Follow-up f started: control group, nothing will be sent',
      'フォロー f を開始：効果測定のため何も送りません',
    ],
    [happened('effect', 'e-1', { became: 'sent' }), 'Sent: Your first app', '送信済み：Your first app'],
    [happened('track', 'app.created'), 'Did app.created', 'app.created を実行'],
    [happened('experience', 'build-app', { did: 'dismissed' }), 'Closed build-app', 'build-app を閉じました'],
    [
      happened('milestone', 'app-created', { done: false }),
      'Took back “Create an app”',
      '「Create an app」の完了を取り消しました',
    ],
    [happened('consent', 'productHelp', { granted: false }), 'Refused mail: productHelp', 'メールを拒否：productHelp'],
    [
      happened('suppress', 'unsubscribed', { reason: 'unsubscribed' }),
      'Unsubscribed: no more mail to this address',
      '配信停止の申し出。このアドレスには今後送りません',
    ],
  ])('tells entry %# in plain words', (entry, en, ja) => {
    expect(tell(entry, wordsIn('en'), names)).toBe(en);
    expect(tell(entry, wordsIn('ja'), names)).toBe(ja);
  });

  it('calls a kind of event it does not know by its name', () => {
    expect(tell(happened('later', 'something.new'), wordsIn('en'), names)).toBe('something.new');
  });
});
