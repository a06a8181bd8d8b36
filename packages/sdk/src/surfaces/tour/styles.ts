export const tourStyles = `
.spot {
  box-sizing: content-box; margin: -6px; padding: 6px; border: 0; background: none; pointer-events: none;
  border-radius: calc(var(--radius) + 2px); box-shadow: 0 0 0 2px var(--accent), 0 0 0 200vmax var(--scrim);
  position-visibility: anchors-visible;
}
[popover] { position-anchor: auto; }
.card { padding: 12px 20px 16px; position-visibility: always; }
.body { margin-block-start: 4px; }
.body:empty { display: none; }
.body :is(h3, blockquote, ol, ul) { margin: 0; padding: 0; font: inherit; }
.body :is(ol, ul) { padding-inline-start: 24px; }
.body :is(p, ul, ol, h3, img, blockquote) + * { margin-block-start: 8px; }
strong, .body h3, :lang(ja) em { font-weight: 600; }
:lang(ja) em { font-style: normal; }
code { padding: 1px 4px; border-radius: 4px; background: var(--soft); font: 13px/1.4 ui-monospace, monospace; }
a { color: var(--link); text-underline-offset: 2px; }
img { display: block; max-width: 100%; height: auto; border-radius: var(--radius); background: var(--soft); }
.unsized { width: 100%; aspect-ratio: 16/9; object-fit: contain; }
.closed { margin-block-start: 12px; padding-inline-start: 10px; border-inline-start: 2px solid var(--line); color: var(--muted); font-size: 13px; }
.foot { display: flex; flex-wrap: wrap; align-items: center; justify-content: end; gap: 4px; margin-block-start: 16px; }
.foot .quiet { margin-inline: -12px auto; }
.arrow { position: absolute; width: 12px; height: 12px; margin: -6px; background: inherit; rotate: 45deg; }
[data-side=bottom] .arrow { top: 0; left: var(--arrow); }
[data-side=top] .arrow { top: 100%; left: var(--arrow); }
[data-side=right] .arrow { top: var(--arrow); left: 0; }
[data-side=left] .arrow { top: var(--arrow); left: 100%; }
:is([data-side=dock], [data-side=centre]) .arrow { display: none; }
[data-side=centre] { inset: 0; margin: auto; height: fit-content; }
::backdrop { background: none; }
[data-side=centre]::backdrop { background: var(--scrim); }
@media (forced-colors: active) {
  .spot { outline: 3px solid Highlight; }
  .card .arrow { display: none; }
}
`;
