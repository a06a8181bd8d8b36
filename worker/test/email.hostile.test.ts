import type { Node } from '@banso/engine';
import type { Browser } from 'playwright-core';
import { expect, test } from 'vitest';
import { composeEmail } from '../src/email/compose.ts';
import type { ComposeInput } from '../src/email/message.ts';
import { sampleInput } from './email/sample.ts';
// @ts-expect-error It is plain JavaScript.
import { launchChromium } from '../../scripts/chromium.mjs';

const VECTORS = [
  '<script>hit()</script>',
  '</title></style><script>hit()</script>',
  '"><img src=x onerror=hit()>',
  "' onmouseover='hit()' x='",
  '" style="background:url(javascript:hit())" x="',
  '<svg/onload=hit()>',
  '<svg><animate onbegin=hit() attributeName=x dur=1s>',
  '<iframe srcdoc="<script>parent.hit()</script>"></iframe>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=hit()&gt;">',
  '<noscript><p title="</noscript><img src=x onerror=hit()>">',
  '--><script>hit()</script><!--',
  '<![endif]--><script>hit()</script><!--[if mso]>',
  '&lt;script&gt;hit()&lt;/script&gt;',
  '&#60;script&#62;hit()',
  '<meta http-equiv=refresh content="0;url=javascript:hit()">',
  '<base href="https://evil.example/">',
  '<form action="https://evil.example/"><button>x',
  '\u0000<\u0000script>hit()</script>',
  '{{constructor.constructor("hit()")()}}',
];
const ADDRESSES = [
  'javascript:hit()',
  'JaVaScRiPt:hit()',
  'java\tscript:hit()',
  ' \u0001javascript:hit()',
  'java&#115;cript:hit()',
  'data:text/html,<script>hit()</script>',
  'vbscript:hit()',
  'blob:https://x/1',
  '//evil.example/',
  '/\\evil.example',
  'https://x.example/" onclick="hit()',
  "https://x.example/'><script>hit()</script>",
];

const ALLOWED = ['a', 'b', 'blockquote', 'body', 'br', 'code', 'div', 'em', 'h1', 'h2', 'h3', 'head', 'html', 'img', 'li', 'meta', 'ol', 'p', 'strong', 'style', 'table', 'tbody', 'td', 'title', 'tr', 'ul']; // prettier-ignore

interface Seen {
  readonly hits: number;
  readonly tags: readonly string[];
  readonly handlers: readonly string[];
  readonly addresses: readonly string[];
}

/** The vector in every place that staff, users or other systems can fill. */
function hostile(text: string, mode: 'designed' | 'oneToOne'): ComposeInput {
  const sample = sampleInput({ mode });
  const all = { ja: text };
  const name: Node = { t: 'out', path: ['user', 'name'], filters: [] };
  const inside: readonly Node[] = [text, name, { t: 'code', text }];
  const body: readonly Node[] = [
    { t: 'heading', level: 1, of: inside },
    {
      t: 'p',
      of: [
        { t: 'em', of: inside },
        { t: 'strong', of: inside },
      ],
    },
    { t: 'quote', of: [{ t: 'p', of: inside }] },
    { t: 'list', ordered: false, of: [{ t: 'item', of: inside }] },
    { t: 'p', of: [{ t: 'image', src: ['https://x.example/', text], alt: text }] },
    ...ADDRESSES.map((href): Node => ({ t: 'p', of: [{ t: 'link', href: [href], of: inside }] })),
    { t: 'p', of: [{ t: 'link', href: [name], of: inside }] },
  ];
  const sender = { ...sample.settings.sender, name: all, organisation: all, postalAddress: all, contact: text };
  return {
    ...sample,
    settings: { ...sample.settings, title: all, sender },
    category: { title: all, optIn: false },
    values: { user: { name: text } },
    email: { ...sample.email, subject: { ja: [text] }, preheader: { ja: [text] }, body: { ja: body } },
  };
}

test('nothing that anybody fills in becomes markup, an attribute, or an address that runs', async () => {
  const browser: Browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.route('**/*', (route) => route.abort());
    await page.addInitScript('window.hits = 0; window.hit = () => { window.hits++; };');
    await page.goto('about:blank');
    for (const mode of ['designed', 'oneToOne'] as const) {
      for (const vector of VECTORS) {
        await page.setContent(composeEmail(hostile(vector, mode)).html);
        const seen = await page.evaluate<Seen>(`(() => {
          const all = [...document.querySelectorAll('*')];
          return {
            hits: window.hits,
            tags: [...new Set(all.map((e) => e.localName))],
            handlers: all.flatMap((e) => e.getAttributeNames().filter((n) => n.startsWith('on') || n === 'srcdoc' || n === 'action')),
            addresses: all.flatMap((e) => ['href', 'src'].filter((n) => e.hasAttribute(n)).map((n) => new URL(e.getAttribute(n), 'relative:/').protocol)),
          };
        })()`);
        expect(seen.hits, vector).toBe(0);
        expect(
          seen.tags.filter((tag) => !ALLOWED.includes(tag)),
          vector,
        ).toEqual([]);
        expect(seen.handlers, vector).toEqual([]);
        expect(
          seen.addresses.filter((scheme) => !['http:', 'https:', 'mailto:'].includes(scheme)),
          vector,
        ).toEqual([]);
      }
    }
  } finally {
    await browser.close();
  }
});
