import type { Node } from '@banso/engine';
import { expect, test } from 'vitest';
// @ts-expect-error it comes without types
import { simpleParser } from 'mailparser';
import { composeEmail } from '../src/email/compose.ts';
import { sourceOf } from '../src/email/mime/source.ts';
import { letters } from './email/letters.ts';
import { sampleInput } from './email/sample.ts';

const p = (...of: readonly Node[]): Node => ({ t: 'p', of });
const compose = (body: readonly Node[], change: Parameters<typeof sampleInput>[0] = {}) =>
  composeEmail(sampleInput({ ...change, body }));
/** The lines of the text part above the footer. */
const textOf = (body: readonly Node[]): string => compose(body).text.split('\n\n----')[0] as string;

test.each(Object.keys(letters()))('the letter "%s" is read back by a mail parser as it was composed', async (name) => {
  const message = letters()[name]!;
  const mail = await simpleParser(sourceOf(message));
  expect(mail.subject).toBe(message.subject);
  expect(mail.from.value).toEqual([{ name: message.from.name, address: message.from.address }]);
  expect(mail.to.value).toEqual([{ name: message.to.name, address: message.to.address }]);
  expect(mail.text.trimEnd()).toBe(message.text.trimEnd());
  expect(mail.html.trimEnd()).toBe(message.html.trimEnd());
  expect(mail.date.getTime()).toBe(message.date);
  expect(mail.attachments).toEqual([]);
});

test('a mail says how to leave in one click, that a machine wrote it, and in which language', () => {
  expect(compose([p('x')]).headers).toEqual({
    'List-Unsubscribe': '<https://banso.example/u/abc.def>',
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'OOF, AutoReply',
    'Content-Language': 'ja',
  });
});

test('an unsubscribe address that could end the header is an error', () => {
  for (const bad of [
    'javascript:alert(1)',
    'https://x/\r\nBcc: a@b.c',
    'https://x/>,<mailto:a@b.c',
    'https://x/ y',
    '',
  ]) {
    expect(() => compose([p('x')], { unsubscribeUrl: bad })).toThrow(RangeError);
  }
});

test('both parts, in both modes, name the sender, the address, the contact, why it came and the way out', () => {
  for (const mode of ['designed', 'oneToOne'] as const) {
    const { html, text } = compose([p('x')], { mode, preferencesUrl: 'https://banso.example/p/1' });
    for (const part of [html, text]) {
      expect(part).toContain('株式会社くみき');
      expect(part).toContain('〒604-8151 京都府京都市中京区橋弁慶町 227');
      expect(part).toContain('help@kumiki.example');
      expect(part).toContain('使い方のご案内');
      expect(part).toContain('https://banso.example/u/abc.def');
      expect(part).toContain('https://banso.example/p/1');
    }
  }
});

test('the footer says "agreed" only to those who were asked', () => {
  const category = { title: { ja: 'お知らせ' }, optIn: true };
  expect(compose([p('x')], { category }).text).toContain('受信に同意いただいた方');
  expect(compose([p('x')]).text).not.toContain('同意');
});

test('a mail is in one language, that of its body, whatever the reader asked for', () => {
  const input = sampleInput({ locale: 'de' });
  const german = composeEmail({ ...input, email: { ...input.email, body: { en: [p('Hello.')] } } });
  expect(german.html).toContain('<html lang="en" dir="ltr">');
  expect(german.subject).toBe('One step left to your first app');
  expect(german.text).toContain('Unsubscribe');
  expect(german.from.name).toBe('Kumiki Customer Success');
});

test('every kind of node is drawn in the HTML part', () => {
  const { html } = compose(
    [
      { t: 'heading', level: 1, of: ['H'] },
      p(
        'a ',
        { t: 'em', of: ['e'] },
        { t: 'strong', of: ['s'] },
        { t: 'code', text: '<c>' },
        { t: 'br' },
        { t: 'link', href: ['https://x.example/?a=1&b="'], of: ['l'] },
      ),
      {
        t: 'list',
        ordered: true,
        of: [{ t: 'item', of: ['one', { t: 'list', ordered: false, of: [{ t: 'item', of: [p('inner')] }] }] }],
      },
      { t: 'quote', of: [p('q')] },
      p({ t: 'image', src: ['https://x.example/i.png'], alt: 'pict"ure', width: 300 }),
      { t: 'out', path: ['user', 'firstName'], filters: [] },
      { t: 'if', path: ['user', 'nothing'], test: { cmp: 'truthy' }, then: [p('never')], else: [p('else')] },
    ],
    { mode: 'oneToOne' },
  );
  const bare = html.replace(/ (style|class)="[^"]*"/g, '');
  for (const drawn of [
    '<h1>H</h1>',
    '<em>e</em><strong>s</strong><code>&lt;c&gt;</code><br><a href="https://x.example/?a=1&amp;b=&quot;">l</a>',
    '<ol><li>one<ul><li>inner</li></ul></li></ol>',
    '<blockquote><p>q</p></blockquote>',
    '<img src="https://x.example/i.png" alt="pict&quot;ure" width="300">',
    '<p>健</p>',
    '<p>else</p>',
  ]) {
    expect(bare).toContain(drawn);
  }
  expect(bare).not.toContain('never');
});

test('every kind of node is written in the text part', () => {
  expect(
    textOf([
      { t: 'heading', level: 2, of: ['見出し'] },
      p('a ', { t: 'em', of: ['e'] }, ' ', { t: 'strong', of: ['s'] }, ' ', { t: 'code', text: 'c' }, { t: 'br' }, 'b'),
      {
        t: 'list',
        ordered: true,
        of: [
          { t: 'item', of: ['one', { t: 'list', ordered: false, of: [{ t: 'item', of: [p('inner')] }] }] },
          { t: 'item', of: ['two'] },
        ],
      },
      { t: 'quote', of: [p('q'), p('r')] },
      p({ t: 'image', src: ['https://x.example/i.png'], alt: 'picture' }),
      p(
        'See ',
        { t: 'link', href: ['https://x.example/1'], of: ['this'] },
        ' and ',
        { t: 'link', href: ['https://x.example/2'], of: ['that'] },
        ', ',
        { t: 'link', href: ['https://x.example/1'], of: ['this'] },
        '.',
      ),
      p({ t: 'link', href: ['https://x.example/go'], of: [{ t: 'strong', of: ['Go'] }] }),
      p('Write to ', { t: 'link', href: ['mailto:a@b.example'], of: ['a@b.example'] }, '.'),
    ]),
  ).toBe(
    [
      '見出し\n------',
      'a e *s* `c`\nb',
      '1. one\n   - inner\n2. two',
      '> q\n>\n> r',
      '[picture]',
      'See this[1] and that[2], this[1].',
      '*Go*\nhttps://x.example/go',
      'Write to a@b.example.',
      '[1] https://x.example/1\n[2] https://x.example/2',
    ].join('\n\n'),
  );
});

test('an address that only a page could follow is left out of a mail, its words stay', () => {
  const { html, text } = compose([
    p('Open ', { t: 'link', href: ['/apps'], of: ['the apps'] }, { t: 'image', src: ['/i.png'], alt: ' (a picture)' }),
  ]);
  expect(html).toContain('Open the apps (a picture)');
  expect(html).not.toContain('/apps');
  expect(text).toContain('Open the apps (a picture)');
});

test('a paragraph that a choice left empty leaves no gap', () => {
  const empty: Node = { t: 'if', path: ['user', 'nothing'], test: { cmp: 'truthy' }, then: ['x'], else: [] };
  expect(textOf([p('a'), p(empty, ' '), p('b')])).toBe('a\n\nb');
});

test('the first link that stands alone is the one button of a designed letter, and a plain link of a personal one', () => {
  const link = (to: string): Node => p({ t: 'link', href: [`https://x.example/${to}`], of: [to] });
  const buttons = (html: string): number => html.split('mso-padding-alt').length - 1;
  expect(buttons(compose([link('one'), p('or'), link('two')]).html)).toBe(1);
  expect(buttons(compose([link('one')], { mode: 'oneToOne' }).html)).toBe(0);
});

test('a letter says how it looks in the dark, and uses neither pure black nor pure white', () => {
  const { html } = compose([p('x')]);
  expect(html).toContain('<meta name="color-scheme" content="light dark">');
  expect(html).toContain('@media (prefers-color-scheme:dark){');
  expect(html.replace(/onAccent/g, '')).not.toMatch(/background-color:#(fff|000)(fff|000)?\b/i);
});

test('a theme can set a colour and nothing else', () => {
  const input = sampleInput();
  const theme = { accent: 'red;background:url(https://evil.example)', onAccent: '#fff}</style><script>', radius: 6 };
  const { html } = composeEmail({ ...input, settings: { ...input.settings, theme } });
  expect(html).not.toContain('evil');
  expect(html).not.toContain('<script');
});

test('the owner writes under their own address only where it is of the sender’s domain', () => {
  const input = sampleInput();
  const email = { ...input.email, from: 'account.owner' as const };
  const from = (address: string | null) =>
    composeEmail({ ...input, email, owner: address === null ? null : { name: '山田 花子', address } });
  expect(from('hanako@kumiki.example')).toMatchObject({
    from: { name: '山田 花子', address: 'hanako@kumiki.example' },
    replyTo: null,
  });
  expect(from('hanako@gmail.example')).toMatchObject({
    from: { name: '山田 花子 (Kumiki カスタマーサクセス)', address: 'success@kumiki.example' },
    replyTo: { address: 'hanako@gmail.example' },
  });
  expect(from(null)).toMatchObject({
    from: { address: 'success@kumiki.example' },
    replyTo: { address: 'help@kumiki.example' },
  });
});

test('the same input gives the same mail', () => {
  expect(composeEmail(sampleInput())).toEqual(composeEmail(sampleInput()));
});
