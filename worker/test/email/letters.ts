import type { Email, Node } from '@banso/engine';
import { composeEmail } from '../../src/email/compose.ts';
import type { Message } from '../../src/email/message.ts';
import { sampleInput } from './sample.ts';

const p = (...of: readonly Node[]): Node => ({ t: 'p', of });
const strong = (...of: readonly Node[]): Node => ({ t: 'strong', of });
const link = (href: string, ...of: readonly Node[]): Node => ({ t: 'link', href: [href], of });
const item = (...of: readonly Node[]): Node => ({ t: 'item', of });
const name: Node = { t: 'out', path: ['user', 'name'], filters: [] };
const br: Node = { t: 'br' };

const ja: readonly Node[] = [
  p(name, ' さま'),
  p('Kumiki の山田です。アプリ「備品の貸し出し」を作り始めていただき、ありがとうございます。'),
  p(
    '項目を 1 つ足して保存すると、アプリは完成です。',
    strong('3 分ほど'),
    'で終わります。前回の続きから、画面の案内に沿って進めていただけます。',
  ),
  p(link('https://app.kumiki.example/apps?continue=build-app', '続きから作る')),
  p('うまくいかないところがあれば、このメールにそのままご返信ください。画面を見ながらご一緒することもできます。'),
];

const en: readonly Node[] = [
  p('Hello ', name, ','),
  p(
    'Thank you for starting your first app, “Equipment loans”. One thing is left: add a field and save. It takes about three minutes, and the guide picks up where you stopped.',
  ),
  p(link('https://app.kumiki.example/apps?continue=build-app', 'Continue your app')),
  p('If something is in the way, just answer this mail. I am glad to look at it with you.'),
  p('Best regards,', br, 'Hanako'),
];

const long: readonly Node[] = [
  p(name, ' さま'),
  p(
    'いつも Kumiki をご利用いただき、ありがとうございます。株式会社みどりのみなさまが使い始めて、ちょうど 2 週間になりました。ここまでの様子と、次にお勧めしたいことをまとめてお知らせします。',
  ),
  { t: 'heading', level: 2, of: ['ここまでにできたこと'] },
  {
    t: 'list',
    ordered: false,
    of: [
      item('アプリを 3 つ作成（「備品の貸し出し」「来客の記録」「日報」）'),
      item('同僚を 2 人招待し、そのうち 1 人がレコードを登録'),
      item('一覧の表示を保存'),
    ],
  },
  { t: 'heading', level: 2, of: ['次にお勧めすること'] },
  p(
    '同じ部署の方が使い始めると、紙やメールでの確認がぐっと減ります。',
    strong('まずは 1 人'),
    '、毎日記録を付けている方を招待してみてください。招待の手順は',
    link('https://help.kumiki.example/ja/inviting-colleagues', '「同僚を招待する」'),
    'にまとめています。',
  ),
  {
    t: 'list',
    ordered: true,
    of: [
      item(p('画面右上の「メンバー」を開きます。')),
      item(p('メールアドレスを入力し、役割を選びます。', br, '迷ったら「編集者」で始めるのが安全です。')),
      item(p('招待を送ると、相手の方に ', { t: 'code', text: 'invite@kumiki.example' }, ' から届きます。')),
    ],
  },
  p(link('https://app.kumiki.example/members', '同僚を招待する')),
  {
    t: 'quote',
    of: [
      p(
        '「最初は自分だけのメモのつもりでしたが、課のみんなが同じ画面を見るようになって、朝の確認がなくなりました。」（製造業・総務課の方）',
      ),
    ],
  },
  p(
    '30 分ほどお時間をいただければ、画面を見ながら設定をご一緒します。',
    link('https://kumiki.example/meet', '空いている時間'),
    'からお選びください。',
  ),
  p('今後ともよろしくお願いいたします。'),
];

function email(subject: string, preheader: string, body: readonly Node[], mode: Email['mode'], locale: string): Email {
  return {
    to: 'contact',
    from: mode === 'oneToOne' ? 'account.owner' : 'sender',
    mode,
    subject: { [locale]: [subject] },
    preheader: { [locale]: [preheader] },
    body: { [locale]: body },
  };
}

/** Letters as staff would write them, to be looked at. */
export function letters(): { readonly [name: string]: Message } {
  const hanako = { name: '山田 花子', address: 'hanako@kumiki.example' };
  return {
    ja: composeEmail(
      sampleInput({
        email: email('最初のアプリまで、あと一歩です', '項目を 1 つ足して保存すると完成です', ja, 'designed', 'ja'),
      }),
    ),
    en: composeEmail(
      sampleInput({
        locale: 'en',
        values: { user: { name: 'Ken' } },
        email: email(
          'One step left to your first app',
          'Add a field and save: about three minutes',
          en,
          'designed',
          'en',
        ),
      }),
    ),
    long: composeEmail(
      sampleInput({
        preferencesUrl: 'https://banso.example/p/abc',
        email: email('使い始めて 2 週間のご様子と、次のお勧め', '次は、同僚の方を 1 人', long, 'designed', 'ja'),
      }),
    ),
    oneToOne: composeEmail(
      sampleInput({ owner: hanako, email: email('アプリ作りのご様子はいかがですか', '', ja, 'oneToOne', 'ja') }),
    ),
  };
}
