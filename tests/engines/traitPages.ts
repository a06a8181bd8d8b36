import type { Trait } from './traits.ts';

const around = `* { box-sizing: border-box } html { scroll-behavior: auto } body { margin: 0; font: 16px/24px sans-serif }
  section { margin: 40px; min-height: 60px } p { margin: 0 } button { font: inherit; padding: 4px 12px }
  .far { height: 1200px }`;

/** Each trait as a page of its own, which a step is shown on without a Worker. */
export function pagesOf(traits: readonly Pick<Trait, 'html' | 'css'>[]): Readonly<Record<string, string>> {
  const target = 'data-target';
  const pages = traits.flatMap(({ html, css = '' }, index) => [
    [
      `/${index}`,
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Trait</title><link rel="icon" href="/icon">
        <link rel="stylesheet" href="/${index}.css"></head><body><div class="far"></div><section>${html.replaceAll('{t}', target)}</section>
        <div class="far"></div><script type="module" src="/harness.js"></script></body></html>`,
    ],
    [`/${index}.css`, `${around}\n${css.replaceAll('&', 'section')}`],
  ]);
  const framed = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Framed</title></head><body><button ${target}>Framed</button></body></html>`;
  return { ...Object.fromEntries(pages), '/framed': framed };
}
