/** Tokens and controls that every surface shares. One family of radius and shadow, steps of 8 px (4 inside controls). */
export const baseStyles = `
.root {
  --bg: #fff; --fg: #1b2027; --muted: #5a6371; --line: #dfe3e8; --soft: #f3f5f7; --link: var(--accent);
  --accent: #2457d6; --on-accent: #fff; --radius: 8px;
  --shadow: 0 0 0 1px rgb(15 23 42/.06), 0 2px 4px rgb(15 23 42/.06), 0 12px 32px rgb(15 23 42/.18);
  --scrim: rgb(15 23 42/.36);
  color-scheme: light; color: var(--fg);
  font: 400 14px/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  text-align: start; overflow-wrap: anywhere; -webkit-text-size-adjust: 100%;
}
.root.dark {
  --bg: #262a32; --fg: #f1f3f6; --muted: #adb5c0; --line: #424853; --soft: #323741;
  --link: color-mix(in oklab, var(--accent), #fff 55%);
  --shadow: 0 0 0 1px rgb(255 255 255/.1), 0 12px 32px rgb(0 0 0/.5); --scrim: rgb(0 0 0/.45);
  color-scheme: dark;
}
.root:lang(ja) {
  font-family: "Hiragino Sans", "Hiragino Kaku Gothic ProN", "Noto Sans JP", "Noto Sans CJK JP", "Yu Gothic UI", "Yu Gothic", Meiryo, system-ui, sans-serif;
  line-height: 1.7; line-break: strict; font-synthesis: none;
}
.root:lang(ja) .card { word-break: auto-phrase; }
.root *, .root ::before { box-sizing: border-box; }
.spoken { position: fixed; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.card {
  position: fixed; inset: auto; margin: 0; padding: 0; overflow: visible; max-width: none; max-height: none;
  width: 360px; border: 1px solid transparent; border-radius: calc(var(--radius) * 1.5);
  background: var(--bg); color: inherit; box-shadow: var(--shadow); font: inherit;
}
.card:focus { outline: none; }
[data-side=dock] { inset: auto 24px 24px auto; }
[dir=rtl] [data-side=dock] { inset: auto auto 24px 24px; }
[data-side=dock][data-edge=top] { top: 24px; bottom: auto; }
h2, h3, p, ul, ol, blockquote { margin: 0; padding: 0; font: inherit; }
h2 { font-size: 16px; font-weight: 600; line-height: 1.5; text-wrap: balance; }
h3 { font-weight: 600; }
ul, ol { padding-inline-start: 24px; }
:is(p, ul, ol, h3, img, blockquote) + * { margin-block-start: 8px; }
em { font-style: italic; } strong { font-weight: 600; }
:lang(ja) em { font-style: normal; font-weight: 600; }
code { padding: 1px 4px; border-radius: 4px; background: var(--soft); font: 13px/1.4 ui-monospace, Consolas, monospace; }
a { color: var(--link); text-underline-offset: 2px; }
img { display: block; max-width: 100%; height: auto; border-radius: var(--radius); background: var(--soft); }
img.unsized { width: 100%; aspect-ratio: 16/9; object-fit: contain; }
button, .button {
  flex: none; min-height: 32px; margin: 0; padding: 4px 12px; border: 1px solid transparent; border-radius: var(--radius);
  background: none; color: inherit; font: inherit; font-weight: 500; line-height: 1.5; text-decoration: none; cursor: pointer;
}
button:hover { background: var(--soft); }
.primary, .primary:hover { padding-inline: 16px; background: var(--accent); color: var(--on-accent); }
.primary:hover { box-shadow: inset 0 0 0 99px rgb(0 0 0/.1); }
.primary[aria-disabled=true] { background: var(--soft); color: var(--muted); box-shadow: none; cursor: default; }
.quiet { color: var(--muted); font-size: 12px; font-weight: 400; }
.icon { display: grid; place-items: center; width: 32px; padding: 0; color: var(--muted); }
svg { display: block; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
@media (prefers-reduced-motion: no-preference) {
  .card { animation: come .16s ease-out; }
  @keyframes come { from { opacity: 0; } }
}
@media (width < 480px) {
  .root .card { inset: auto 8px 8px; width: auto; max-height: 60dvh; overflow: auto; }
  .root .card[data-edge=top] { inset: 8px 8px auto; }
  button, .button { min-height: 40px; } .icon { width: 40px; }
}
@media (forced-colors: active) {
  .card, button { border-color: ButtonBorder; }
  .primary { background: Highlight; color: HighlightText; forced-color-adjust: none; }
  .primary[aria-disabled=true] { background: Canvas; color: GrayText; border-color: GrayText; }
}
`;
