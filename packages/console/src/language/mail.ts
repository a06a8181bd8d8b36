import type { MailRow } from '@banso/protocol';
import { bilingual } from './bilingual.ts';

const states = bilingual<{ readonly [state in MailRow['state']]: string }>(
  {
    due: 'Waiting to leave',
    sending: 'Leaving',
    sent: 'Sent',
    unknown: 'Outcome unknown',
    failed: 'Failed',
    cancelled: 'Cancelled',
  },
  {
    due: '送信待ち',
    sending: '送信中',
    sent: '送信済み',
    unknown: '結果不明',
    failed: '送信失敗',
    cancelled: '取りやめ',
  },
);

export const mailWords = bilingual(
  {
    states: states.en,
    back: 'The account',
    to: 'To',
    state: 'State',
    followUp: 'Follow-up',
    place: (step: number, of: number) => `Step ${step} of ${of}`,
    due: 'Due',
    sent: 'Sent',
    views: 'Show as',
    html: 'HTML',
    text: 'Text',
    source: 'Source',
    frame: (subject: string) => `The mail “${subject}” as HTML`,
    unwritten: '(written when it leaves)',
    unknownWhy: 'The mail server gave no clear answer, so it may or may not have arrived. It is not sent again.',
  },
  {
    states: states.ja,
    back: 'アカウントに戻る',
    to: '宛先',
    state: '状態',
    followUp: 'フォロー',
    place: (step: number, of: number) => `ステップ ${step} / ${of}`,
    due: '送信予定',
    sent: '送信日時',
    views: '表示形式',
    html: 'HTML',
    text: 'テキスト',
    source: 'ソース',
    frame: (subject: string) => `メール「${subject}」の HTML 表示`,
    unwritten: '（送信時に作成されます）',
    unknownWhy: 'メールサーバーから明確な応答がなく、届いたか分かりません。再送はしません。',
  },
);
