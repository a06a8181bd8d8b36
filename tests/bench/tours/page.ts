export interface PageTraits {
  /** Elements of the page, about. */
  readonly nodes: number;
  /** What its head has for the contender. */
  readonly tags: string;
}

/** Looks into closed shadow roots for the bench: our production build has no other way in. */
const peek = `{const attach=Element.prototype.attachShadow;Element.prototype.attachShadow=function(init){return this.ownRoot=attach.call(this,init)}}`;

const css = `
* { box-sizing: border-box } body { margin: 0; font: 14px/1.6 sans-serif; color: #222 }
header { position: sticky; top: 0; display: flex; gap: 16px; align-items: center; height: 56px; padding: 0 24px; background: #fff; border-bottom: 1px solid #ddd }
main { max-width: 860px; margin: 0 auto; padding: 24px } button { position: relative; height: 40px; padding: 0 40px; font: inherit }
.scroller { height: 220px; overflow: auto; border: 1px solid #ddd } .gap { height: 150px } .long { height: 1200px }
td { padding: 6px 12px; border-bottom: 1px solid #ddd } #mark { position: absolute; left: 8px; top: 13px; width: 12px; height: 12px; background: #f0f }`;

/** Rows of three elements. */
const rows = (n: number) =>
  Array.from({ length: n }, (_, i) => `<tr><td>A-${1000 + i}</td><td>${(i + 3) * 12_400}</td></tr>`).join('');

/** A host page: a header that sticks, a form, a scroller, and a table below, as long as `nodes` asks for. */
export const pageWith = ({ nodes, tags }: PageTraits): string => `<!doctype html><html lang="en"><head>
<meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,"><style>${css}</style><script>${peek}</script>${tags}</head><body>
<header><b>Kumiki</b><button id="invite">Invite</button></header>
<main><h1>Apps</h1><button id="templates">Templates</button><div class="gap"></div>
<button id="new-app"><i id="mark"></i>New app</button><div class="long"></div>
<button id="export">Export</button><div class="scroller"><table>${rows(20)}</table><button id="record">Record</button></div>
<div class="long"></div><table>${rows(Math.max(0, Math.round((nodes - 90) / 3)))}</table></main>
<div id="root"></div></body></html>`;
