/**
 * Page traits that put elements where anchoring goes wrong. `{t}` marks the target; `&` in `css` is the trait's own section, and
 * `.later` on the section says what changes while the step is open.
 */
export interface Trait {
  readonly name: string;
  readonly html: string;
  readonly css?: string;
  /** Within the section, what is scrolled while the step is open; else the page is. */
  readonly scroller?: string;
  /** What happens instead of a scroll. */
  readonly then?: 'later' | 'replace';
}

const button = '<button {t}>Target</button>';
const rows = '<p>Row</p>'.repeat(20);
const box = (css: string) => `& div { ${css} }`;
const scroller = 'height: 160px; overflow: auto; border: 3px solid #888;';

export const traits: readonly Trait[] = [
  { name: 'plain', html: button },
  { name: 'content above grows', html: `<div></div>${button}`, css: '&.later div { height: 60px }', then: 'later' },
  { name: 'target grows', html: button, css: '&.later button { padding: 30px 60px }', then: 'later' },
  { name: 'nested scroller', html: `<div>${rows}${button}${rows}</div>`, css: box(scroller), scroller: 'div' },
  {
    name: 'two scrollers, one in the other',
    html: `<div><div>${rows}${button}${rows}</div>${rows}</div>`,
    css: `${box(scroller)} & > div { height: 240px }`,
    scroller: 'div > div',
  },
  {
    name: 'outer of two scrollers',
    html: `<div><div>${rows}${button}${rows}</div>${rows}</div>`,
    css: `${box(scroller)} & > div { height: 240px }`,
    scroller: 'div',
  },
  {
    name: 'horizontal scroller',
    html: `<div><span></span>${button}<span></span></div>`,
    css: `${box('overflow: auto; white-space: nowrap')} & span { display: inline-block; width: 1500px }`,
    scroller: 'div',
  },
  {
    name: 'scroller from right to left',
    html: `<div dir="rtl"><span></span>${button}<span></span></div>`,
    css: `${box('overflow: auto; white-space: nowrap')} & span { display: inline-block; width: 1500px }`,
    scroller: 'div',
  },
  {
    name: 'sticky, stuck',
    html: `<div>${button}${rows}${rows}</div>`,
    css: '& button { position: sticky; top: 80px }',
  },
  {
    name: 'sticky in a scroller',
    html: `<div>${button}${rows}</div>`,
    css: `${box(scroller)} & button { position: sticky; top: 0 }`,
    scroller: 'div',
  },
  { name: 'fixed', html: button, css: '& button { position: fixed; top: 120px; left: 300px }' },
  {
    name: 'absolute',
    html: `<div>${button}</div>`,
    css: `${box('position: relative')} & button { position: absolute; left: 200px; top: 9px }`,
  },
  { name: 'translated', html: `<div>${button}</div>`, css: box('transform: translate(70px, 12px)') },
  { name: 'scaled', html: `<div>${button}</div>`, css: box('transform: scale(1.4); width: 300px') },
  { name: 'rotated', html: `<div>${button}</div>`, css: box('transform: rotate(20deg); width: 300px') },
  { name: 'scaled itself', html: button, css: '& button { scale: 1.5 }' },
  {
    name: 'in perspective',
    html: `<div>${button}</div>`,
    css: box('transform: perspective(400px) rotateY(20deg); width: 300px'),
  },
  {
    name: 'translated later',
    html: `<div>${button}</div>`,
    css: `${box('transform: translate(10px, 0)')} &.later div { transform: translate(150px, 20px) }`,
    then: 'later',
  },
  {
    name: 'scroller that is translated',
    html: `<div>${rows}${button}${rows}</div>`,
    css: box(`${scroller} transform: translate(40px, 6px)`),
    scroller: 'div',
  },
  {
    name: 'fixed in a transform',
    html: `<div>${button}</div>`,
    css: `${box('transform: translate(30px, 0); height: 60px')} & button { position: fixed; top: 10px; left: 90px }`,
  },
  { name: 'zoomed', html: `<div>${button}</div>`, css: box('zoom: 1.5') },
  { name: 'filtered', html: `<div>${button}</div>`, css: box('filter: saturate(0.9); will-change: transform') },
  { name: 'contained', html: `<div>${button}</div>`, css: box('contain: layout paint; padding: 20px') },
  { name: 'content-visibility', html: `<div>${button}</div>`, css: box('content-visibility: auto; padding: 20px') },
  { name: 'in columns', html: `<div>${rows}${button}${rows}</div>`, css: box('columns: 3; height: 300px') },
  { name: 'in a table', html: `<table><tr><td>${rows}</td><td>${button}</td></tr></table>` },
  {
    name: 'in a grid from bottom to top',
    html: `<div><p>One</p>${button}</div>`,
    css: box('display: flex; flex-direction: column-reverse'),
  },
  { name: 'written downwards', html: `<div>${button}</div>`, css: box('writing-mode: vertical-rl; height: 120px') },
  { name: 'from right to left', html: `<div dir="rtl">${button}</div>` },
  {
    name: 'wrapped words',
    html: `<p>${'Words before it. '.repeat(9)}<a href="#" {t}>${'A link that wraps. '.repeat(4)}</a></p>`,
    css: '& p { width: 300px }',
  },
  {
    name: 'without a box of its own',
    html: `<div {t}>${button.replace(' {t}', '')}</div>`,
    css: box('display: contents'),
  },
  { name: 'SVG', html: '<svg width="200" height="90"><circle {t} cx="120" cy="40" r="24" /></svg>' },
  {
    name: 'in a frame',
    html: '<iframe src="/framed?{t}" title="Frame"></iframe>',
    css: '& iframe { border: 5px solid #888; margin-left: 80px; width: 500px; height: 120px }',
  },
  { name: 'in a shadow root', html: `<div><template shadowrootmode="open"><p>Inside</p>${button}</template></div>` },
  {
    name: 'slotted',
    html: `<div><template shadowrootmode="open"><p>Around</p><slot></slot></template>${button}</div>`,
  },
  { name: 'replaced by a re-render', html: `<div>${button}</div>`, then: 'replace' },
  {
    name: 'in a modal dialog',
    html: `<dialog>${button}${rows}</dialog>`,
    css: '& dialog { height: 300px; overflow: auto }',
    scroller: 'dialog',
  },
];
