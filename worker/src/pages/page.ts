import { escape } from '../escape.ts';

/** A page that the Worker writes itself: words, no script. */
export interface Page {
  readonly locale: string;
  readonly title: string;
  /** Markup, every text in it escaped. */
  readonly body: string;
  /** Tables and code need more room than prose. */
  readonly wide?: boolean;
  /** Pictures from elsewhere may show. */
  readonly pictures?: boolean;
}

const style = `
  :root {
    color-scheme: light dark;
    --paper: light-dark(#fdfdfc, #17191c); --ink: light-dark(#26292e, #e8e6e1); --soft: light-dark(#5c6169, #a6a8ab);
    --line: light-dark(#dcdad5, #3a3d42); --edge: light-dark(#868a91, #7d8186);
  }
  body { margin: 0; padding: 3rem 1.25rem; background: var(--paper); color: var(--ink); font: 1rem/1.7 system-ui, -apple-system, "Segoe UI", sans-serif; line-break: strict; overflow-wrap: anywhere; }
  :lang(ja) body { font-family: "Hiragino Sans", "Yu Gothic Medium", "Noto Sans JP", "Noto Sans CJK JP", Meiryo, system-ui, sans-serif; word-break: auto-phrase; }
  main { max-width: 40rem; margin: 0 auto; }
  h1 { font-size: 1.5rem; line-height: 1.4; text-wrap: balance; }
  h2 { font-size: 1.2rem; }
  h3 { font-size: 1rem; }
  a { color: LinkText; }
  img { max-width: 100%; height: auto; }
  code { font-size: .9em; }
  blockquote { margin: 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--line); }
  form { display: flex; flex-wrap: wrap; gap: .75rem; margin-top: 1.5rem; }
  fieldset { flex-basis: 100%; margin: 0; padding: 0; border: 0; }
  legend { padding: 0; font-size: .875rem; color: var(--soft); }
  label { display: flex; gap: .75rem; align-items: baseline; padding: .75rem 0; border-bottom: 1px solid var(--line); }
  label small { display: block; color: var(--soft); }
  input[type=checkbox] { flex: none; width: 1.15rem; height: 1.15rem; margin: 0; translate: 0 .15rem; }
  button { font: inherit; min-height: 44px; padding: .5rem 1.25rem; border: 1px solid var(--edge); border-radius: 8px; background: transparent; color: var(--ink); cursor: pointer; }
  form > button:first-of-type { border-color: var(--ink); background: var(--ink); color: var(--paper); font-weight: 600; }
  button:focus-visible, a:focus-visible, input:focus-visible { outline: 3px solid LinkText; outline-offset: 2px; }
  table { width: 100%; border-collapse: collapse; font-size: .9rem; }
  th, td { padding: .4rem .75rem .4rem 0; text-align: start; vertical-align: baseline; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
  th small { font-weight: normal; color: var(--soft); }
  pre { padding: 1rem; overflow: auto; border: 1px solid var(--line); border-radius: 8px; font-size: .85rem; line-height: 1.5; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; font-size: .9rem; }
  dd { margin: 0; overflow-wrap: anywhere; }
  article + article { margin-top: 2rem; }
  .wide { max-width: 60rem; }
  .quiet { color: var(--soft); font-size: .9rem; }
  footer { margin-top: 3rem; color: var(--soft); font-size: .875rem; }
`;

export async function page({ locale, title, body, wide = false, pictures = false }: Page): Promise<Response> {
  const html = `<!doctype html>
<html lang="${escape(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><link rel="icon" href="data:,"><title>${escape(title)}</title><style>${style}</style></head>
<body><main${wide ? ' class="wide"' : ''}>${body}</main></body></html>
`;
  const policy = [
    "default-src 'none'",
    `style-src '${await hashSource(style)}'`,
    // The empty icon: without one a browser asks for /favicon.ico.
    `img-src data:${pictures ? " 'self' https:" : ''}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy.join('; '),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
  });
}

async function hashSource(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return `sha256-${btoa(String.fromCharCode(...digest))}`;
}
