/** Host pages with what makes tours hard. */
const page = (body: string, sheet = '/page.css') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Kumiki</title><link rel="stylesheet" href="${sheet}"><link rel="icon" href="/icon"></head><body>${body}<script type="module" src="/harness.js"></script></body></html>`;

const rows = (n: number) =>
  Array.from(
    { length: n },
    (_, i) => `<tr><td>A-${1000 + i}</td><td>Tanaka Trading</td><td>¥${(i + 3) * 12_400}</td><td>Open</td></tr>`,
  ).join('');

const app = `
<header><b>Kumiki</b><nav><a href="#apps">Apps</a><a href="#members">Members</a><a href="#help">Help</a></nav><button data-testid="new-app">New app</button></header>
<main><h1>Deals</h1>
<form id="form"><label>App name <input id="name" placeholder="e.g. Deals"></label><label>Kind <select><option>Table</option><option>Board</option></select></label><button type="button">Save</button></form>
<div class="scroller" tabindex="0" aria-label="Records"><table><thead><tr><th>No.</th><th>Customer</th><th>Amount</th><th>State</th></tr></thead><tbody>${rows(40)}</tbody></table>
<button data-testid="in-scroller">Add a record</button><table><tbody>${rows(10)}</tbody></table></div>
<ul id="list"><li><button data-testid="row-1">Row 1</button></li></ul>
<div class="moved"><button data-testid="moved">Moved by a transform</button></div>
<svg width="80" height="80" role="img" aria-label="Chart"><circle data-testid="svg" cx="40" cy="40" r="24" /></svg>
<section>${'<p>Records are kept for as long as the app is.</p>'.repeat(30)}</section>
<button data-testid="far">Far down</button>
<section>${'<p>More text.</p>'.repeat(30)}</section>
</main>
<dialog id="dialog" aria-label="Invite"><p>Invite a colleague</p><label>Mail address <input></label><button data-testid="invite">Invite</button></dialog>`;

const css = `
*{box-sizing:border-box} body{margin:0;font:14px/1.6 "Noto Sans CJK JP",sans-serif;color:#222;background:#f6f7f9}
header{position:sticky;top:0;z-index:10;display:flex;gap:24px;align-items:center;height:56px;padding:0 24px;background:#fff;border-bottom:1px solid #dde1e6}
header nav{display:flex;gap:16px;flex:1} header a{color:#444;text-decoration:none}
main{max-width:960px;margin:24px auto;padding:24px;background:#fff;border:1px solid #dde1e6;border-radius:8px}
h1{font-size:20px;margin:0 0 16px} form{display:flex;gap:16px;align-items:end;flex-wrap:wrap;margin-bottom:24px} label{display:grid;gap:4px;font-size:13px}
input,select,button{font:inherit;padding:6px 12px;border:1px solid #c5cbd3;border-radius:6px;background:#fff} button{cursor:pointer}
table{width:100%;border-collapse:collapse} th,td{padding:8px 12px;border-bottom:1px solid #e6e9ed;text-align:start}
.scroller{height:220px;overflow:auto;border:1px solid #dde1e6;border-radius:6px;margin-bottom:24px} .moved{transform:translate(40px,8px)}
button:focus-visible{outline:2px solid #06c}`;

const dark = css
  .replaceAll('#fff', '#1b1e24')
  .replaceAll('#f6f7f9', '#111317')
  .replaceAll('#222', '#e8eaed')
  .replaceAll('#444', '#b9c0ca')
  .replaceAll(/#(dde1e6|e6e9ed|c5cbd3)/g, '#3a404a');

export const pages = {
  '/': page(app),
  '/dark': page(app, '/dark.css'),
  '/page.css': css,
  '/dark.css': dark,
};
