import type { Email, Node } from '@banso/engine';
import type { ComposeInput } from '../../src/email/message.ts';

/** What every mail of these tests has, unless a test says otherwise. */
export function sampleInput(
  change: Partial<ComposeInput> & { readonly body?: readonly Node[]; readonly mode?: Email['mode'] } = {},
): ComposeInput {
  const { body, mode, ...rest } = change;
  return {
    settings: {
      title: { ja: 'Kumiki', en: 'Kumiki' },
      locales: ['ja', 'en'],
      theme: { accent: '#1f6f5c', onAccent: '#ffffff', radius: 6 },
      sender: {
        name: { ja: 'Kumiki カスタマーサクセス', en: 'Kumiki Customer Success' },
        address: 'success@kumiki.example',
        replyTo: 'help@kumiki.example',
        organisation: { ja: '株式会社くみき', en: 'Kumiki Inc.' },
        postalAddress: {
          ja: '〒604-8151 京都府京都市中京区橋弁慶町 227',
          en: '227 Hashibenkei-cho, Nakagyo-ku, Kyoto 604-8151, Japan',
        },
        contact: 'help@kumiki.example',
      },
    },
    category: { title: { ja: '使い方のご案内', en: 'product help' }, optIn: false },
    to: { name: '佐藤 健', address: 'ken@customer.example' },
    owner: null,
    values: { user: { firstName: '健', name: '佐藤 健' }, account: { name: '株式会社みどり' } },
    locale: 'ja',
    unsubscribeUrl: 'https://banso.example/u/abc.def',
    preferencesUrl: null,
    clicks: new Map(),
    words: null,
    ref: '0123456789abcdef0123456789abcdef',
    messageId: 'first-app.stuck@banso.example',
    date: Date.UTC(2026, 10, 22, 0, 30),
    ...rest,
    email: rest.email ?? {
      to: 'contact',
      from: 'sender',
      subject: { ja: ['最初のアプリまで、あと一歩です'], en: ['One step left to your first app'] },
      preheader: null,
      body:
        body === undefined
          ? { ja: [{ t: 'p', of: ['こんにちは。'] }], en: [{ t: 'p', of: ['Hello.'] }] }
          : { ja: body },
      mode: mode ?? 'designed',
    },
  };
}
