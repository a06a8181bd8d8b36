/**
 * Tokens and controls that every surface shares. One family of radius and shadow, steps of 8 px (4 inside controls). What comes before
 * anyone has touched the page (`untouched`) fades in: a text that is first painted unseen does not count as the page's largest (Largest
 * Contentful Paint), however late it came. Nothing inherits what is not inherited anyway, or a card that moves is styled anew with all
 * that is in it; and what is said (`spoken`) is contained, so that it lays out nothing else.
 */
export const baseStyles = `
.root {
  --bg: #fff; --fg: #1b2027; --muted: #5a6371; --line: #dfe3e8; --soft: #f3f5f7; --link: var(--accent);
  --from: 24px; --room: calc(100dvh - 48px); --accent: #2457d6; --on-accent: #fff; --radius: 8px;
  --shadow: 0 0 0 1px #0f172a0f, 0 12px 32px #0f172a2e; --scrim: #0f172a5c;
  color-scheme: light; color: var(--fg); font: 14px/1.6 system-ui, sans-serif;
  text-align: start; overflow-wrap: anywhere; -webkit-text-size-adjust: 100%;
}
.root.dark {
  --bg: #262a32; --fg: #f1f3f6; --muted: #adb5c0; --line: #424853; --soft: #323741;
  --link: color-mix(in oklab, var(--accent), #fff 55%);
  --shadow: 0 0 0 1px #ffffff1a, 0 12px 32px #00000080; --scrim: #00000073;
  color-scheme: dark;
}
.root:lang(ja) {
  font-family: "Hiragino Sans", "Noto Sans JP", "Noto Sans CJK JP", "Yu Gothic UI", Meiryo, system-ui, sans-serif;
  line-height: 1.7; line-break: strict; word-break: auto-phrase; font-synthesis: none;
}
.root * { box-sizing: border-box; }
.spoken { width: 1px; height: 1px; margin-block-end: -1px; contain: strict; clip-path: inset(50%); white-space: nowrap; }
[popover] {
  position: fixed; inset: auto; margin: 0; padding: 0; border: 1px solid transparent; overflow: visible;
  max-width: none; max-height: none; color: inherit; position-anchor: auto;
}
.spot, .lights { border: 0; background: none; pointer-events: none; }
.spot { box-sizing: content-box; margin: -6px; padding: 6px; }
.card {
  width: 360px; padding: 12px 20px 16px; border-radius: calc(var(--radius) * 1.5); background: var(--bg);
  box-shadow: var(--shadow); position-visibility: always;
}
.card:not(button):focus { outline: none; }
[data-side=dock] { inset-block: auto var(--from); inset-inline: auto 24px; max-height: var(--room); overflow: auto; }
[data-side=dock][data-edge=top] { inset-block: var(--from) auto; }
[data-side=centre] { inset: 0; margin: auto; height: fit-content; }
.untouched > * { animation: in .1s; }
@keyframes in { from { opacity: 0; } }
::backdrop { background: none; }
[data-side=centre]::backdrop { background: var(--scrim); }
.arrow { position: absolute; width: 12px; height: 12px; margin: -6px; background: var(--bg); rotate: 45deg; }
[data-side=bottom] .arrow { top: 0; left: var(--arrow); }
[data-side=top] .arrow { top: 100%; left: var(--arrow); }
[data-side=right] .arrow { top: var(--arrow); left: 0; }
[data-side=left] .arrow { top: var(--arrow); left: 100%; }
:is([data-side=dock], [data-side=centre]) .arrow { display: none; }
.head { display: flex; align-items: center; justify-content: space-between; gap: 8px; min-height: 32px; margin-inline-end: -8px; }
.progress { direction: ltr; color: var(--muted); font-size: 12px; font-variant-numeric: tabular-nums; }
h2, p, ul { margin: 0; padding: 0; }
h2 { font-size: 16px; font-weight: 600; line-height: 1.5; text-wrap: balance; }
button, .primary {
  flex: none; min-height: 32px; margin: 0; padding: 4px 12px; border: 1px solid transparent; border-radius: var(--radius);
  background: none; color: inherit; font: inherit; font-weight: 500; line-height: 1.5; text-decoration: none; cursor: pointer;
}
button:hover { background: var(--soft); }
.primary { display: inline-flex; align-items: center; justify-content: center; }
.primary, .primary:hover { padding-inline: 16px; background: var(--accent); color: var(--on-accent); }
.primary:hover { filter: brightness(.9); }
.primary[aria-disabled=true] { background: var(--soft); color: var(--muted); filter: none; cursor: default; }
.quiet { color: var(--muted); font-size: 12px; font-weight: 400; }
.icon { display: grid; place-items: center; width: 32px; padding: 0; color: var(--muted); }
.body { margin-block-start: 4px; }
.body:empty { display: none; }
.body :is(h3, blockquote, ol, ul) { margin: 0; padding: 0; font: inherit; }
.body :is(ol, ul) { padding-inline-start: 24px; }
.body :is(p, ul, ol, h3, img, video, blockquote) + * { margin-block-start: 8px; }
strong, .body h3, :lang(ja) em { font-weight: 600; }
:lang(ja) em { font-style: normal; }
code { padding: 1px 4px; border-radius: 4px; background: var(--soft); font: 13px/1.4 ui-monospace, monospace; }
a { color: var(--link); text-underline-offset: 2px; }
img, video { display: block; max-width: 100%; height: auto; border-radius: var(--radius); background: var(--soft); }
.unsized { width: 100%; aspect-ratio: 16/9; object-fit: contain; }
.foot { display: flex; flex-wrap: wrap; align-items: center; justify-content: end; gap: 4px; margin-block-start: 16px; }
.foot .quiet { margin-inline: -12px auto; }
@media (height >= 400px) {
  :is([data-side=dock], [data-side=centre]) .foot {
    position: sticky; inset-block-end: -16px; margin-block-end: -16px; padding-block-end: 16px; background: var(--bg);
  }
}
svg { fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
@media (width < 480px) {
  .root { --from: 8px; }
  .root .card { inset: auto 8px var(--from); width: auto; max-height: min(60dvh, var(--room)); overflow: auto; }
  .root .card[data-edge=top] { inset: var(--from) 8px auto; }
  button, .primary { min-height: 40px; }
  .icon { width: 40px; }
}
@media (width < 480px) and (height < 400px) {
  .root .card { max-height: min(50dvh, var(--room)); padding: 4px 16px 8px; }
  .root dialog.card { max-height: var(--room); }
  .head:has(+ h2) { float: inline-end; }
  h2 { font-size: 14px; }
  .body, .foot { margin-block-start: 4px; }
  button, .primary { min-height: 32px; }
}
@media (forced-colors: active) {
  .primary { background: Highlight; color: HighlightText; forced-color-adjust: none; }
  .primary[aria-disabled=true] { background: Canvas; color: GrayText; border-color: GrayText; }
  .arrow { display: none; }
  .foot .quiet { margin-inline-start: 0; }
}
`;
